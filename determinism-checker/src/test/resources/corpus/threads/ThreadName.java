package threads.threadname;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThreadName implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Thread.currentThread().getName(); // EXPECT DET-THREAD-03
    }
}
