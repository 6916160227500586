package environment.processenvironment;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ProcessEnvironment implements Job {
    @Override
    public String run(String in) throws Exception {
        return new ProcessBuilder("x").environment().get("HOME"); // EXPECT DET-ENV-01
    }
}
