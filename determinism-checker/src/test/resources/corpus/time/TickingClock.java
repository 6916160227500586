package time.tickingclock;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Duration;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TickingClock implements Job {
    @Override
    public String run(String in) throws Exception {
        Clock clock = Clock.tick(Clock.systemDefaultZone(), Duration.ofDays(1)); // EXPECT DET-TIME-02
        return clock.instant().toString();
    }
}
