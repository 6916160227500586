package goodtime.fixedclock;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FixedClock implements Job {
    @Override
    public String run(String in) throws Exception {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return LocalDate.now(clock) + " " + Instant.now(clock) + clock.millis() + ZonedDateTime.now(clock);
    }
}
