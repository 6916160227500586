package time.plainclock;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PlainClock implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}
