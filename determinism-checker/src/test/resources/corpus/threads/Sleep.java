package threads.sleep;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Sleep implements Job {
    @Override
    public String run(String in) throws Exception {
        Thread.sleep(10); // EXPECT DET-THREAD-02
        return in;
    }
}
