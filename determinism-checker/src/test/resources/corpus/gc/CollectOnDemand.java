package gc.collectondemand;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CollectOnDemand implements Job {
    @Override
    public String run(String in) throws Exception {
        System.gc(); // EXPECT DET-GC
        return in;
    }
}
