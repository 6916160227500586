package time.clockinfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A field initialiser is part of every constructor. */
// RUN
final class ClockInField implements Job {
    private final long started = System.nanoTime(); // EXPECT DET-TIME-03

    @Override
    public String run(String in) throws Exception {
        return in + started;
    }
}
