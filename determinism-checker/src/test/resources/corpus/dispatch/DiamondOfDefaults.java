package dispatch.diamondofdefaults;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Stamps {
    default String stamp() {
        return "none";
    }
}

interface TimedStamps extends Stamps {
    @Override
    default String stamp() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

class Plain implements Stamps {}

final class Both extends Plain implements TimedStamps {}

// RUN
final class DiamondOfDefaults implements Job {
    @Override
    public String run(String in) throws Exception {
        Stamps stamps = new Both();
        return in + stamps.stamp();
    }
}
