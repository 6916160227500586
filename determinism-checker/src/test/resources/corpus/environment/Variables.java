package environment.variables;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Variables implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + System.getenv().get("HOME"); // EXPECT DET-ENV-01
    }
}
