package environment.defaultofproperty;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DefaultOfProperty implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Integer.getInteger("limit", 5) + Boolean.getBoolean("fast"); // EXPECT DET-ENV-01
    }
}
