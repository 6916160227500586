package goodidentity.privatemonitor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A lock that no other thread can see is never waited for. */
final class PrivateMonitor implements Job {
    private final Object lock = new Object();
    private int count;

    @Override
    public String run(String in) throws Exception {
        synchronized (lock) {
            count++;
        }
        return in + count;
    }
}
