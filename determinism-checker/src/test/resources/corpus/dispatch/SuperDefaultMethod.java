package dispatch.superdefaultmethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Stamped {
    default String stamp() {
        return "" + Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class SuperDefaultMethod implements Job, Stamped {
    @Override
    public String stamp() {
        return "#" + Stamped.super.stamp();
    }

    @Override
    public String run(String in) throws Exception {
        return in + stamp();
    }
}
