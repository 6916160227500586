package time.offsetclock;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Duration;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class OffsetClock implements Job {
    @Override
    public String run(String in) throws Exception {
        return Clock.offset(Clock.systemUTC(), Duration.ZERO).instant().toString(); // EXPECT DET-TIME-02
    }
}
