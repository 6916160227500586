package identity.monitoronclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Waits for whoever holds the lock in this process. */
final class MonitorOnClass implements Job {
    @Override
    public String run(String in) throws Exception {
        synchronized (String.class) { // EXPECT DET-THREAD|DET-IDENTITY|DET-STATIC
            return in;
        }
    }
}
