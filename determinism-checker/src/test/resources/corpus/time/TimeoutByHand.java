package time.timeoutbyhand;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TimeoutByHand implements Job {
    @Override
    public String run(String in) throws Exception {
        long end = System.currentTimeMillis() + 10; // EXPECT DET-TIME-01
        int rounds = 0;
        while (System.currentTimeMillis() < end) { // EXPECT DET-TIME-01
            rounds++;
        }
        return in + rounds;
    }
}
