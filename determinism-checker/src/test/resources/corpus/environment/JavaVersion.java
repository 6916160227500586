package environment.javaversion;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class JavaVersion implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Runtime.version().feature(); // EXPECT DET-ENV-01
    }
}
