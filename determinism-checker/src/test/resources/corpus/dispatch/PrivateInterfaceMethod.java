package dispatch.privateinterfacemethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Stamped {
    default String stamp() {
        return "#" + time();
    }

    private long time() {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class PrivateInterfaceMethod implements Job, Stamped {
    @Override
    public String run(String in) throws Exception {
        return in + stamp();
    }
}
