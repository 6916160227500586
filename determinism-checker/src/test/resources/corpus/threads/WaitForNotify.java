package threads.waitfornotify;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WaitForNotify implements Job {
    private final Object signal = new Object();

    @Override
    public String run(String in) throws Exception {
        synchronized (signal) { // MAY DET-THREAD
            signal.wait(1); // EXPECT DET-THREAD-02
        }
        return in;
    }
}
