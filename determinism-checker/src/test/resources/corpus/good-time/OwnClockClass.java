package goodtime.ownclockclass;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StepClock extends Clock {
    private Instant next = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        next = next.plusSeconds(1);
        return next;
    }
}

// RUN
final class OwnClockClass implements Job {
    @Override
    public String run(String in) throws Exception {
        Clock clock = new StepClock();
        return clock.instant() + " " + clock.instant();
    }
}
