package gc.freememory;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FreeMemory implements Job {
    @Override
    public String run(String in) throws Exception {
        return Runtime.getRuntime().freeMemory() > 1000 ? in : ""; // EXPECT DET-ENV-01
    }
}
