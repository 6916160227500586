package dispatch.defaultmethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Stamped {
    default String stamp() {
        return "" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class DefaultMethod implements Job, Stamped {
    @Override
    public String run(String in) throws Exception {
        return in + stamp();
    }
}
