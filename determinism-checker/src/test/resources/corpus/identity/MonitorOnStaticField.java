package identity.monitoronstaticfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class MonitorOnStaticField implements Job {
    private static final Object LOCK = new Object();

    @Override
    public String run(String in) throws Exception {
        synchronized (LOCK) { // EXPECT DET-THREAD|DET-IDENTITY|DET-STATIC
            return in;
        }
    }
}
