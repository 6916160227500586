package threads.stackwalk;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StackWalk implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Thread.currentThread().getStackTrace().length; // EXPECT DET-THREAD-03
    }
}
