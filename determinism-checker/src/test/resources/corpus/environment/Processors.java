package environment.processors;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Processors implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Runtime.getRuntime().availableProcessors(); // EXPECT DET-ENV-01
    }
}
