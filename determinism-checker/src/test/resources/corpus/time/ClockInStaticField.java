package time.clockinstaticfield;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Each process initialises it anew. */
// RUN
final class ClockInStaticField implements Job {
    private static final Instant STARTED = Instant.now(); // EXPECT DET-TIME-01

    @Override
    public String run(String in) throws Exception {
        return in + STARTED;
    }
}
