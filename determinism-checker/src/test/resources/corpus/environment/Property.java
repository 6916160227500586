package environment.property;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Property implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + System.getProperty("node.name"); // EXPECT DET-ENV-01
    }
}
