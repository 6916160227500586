package environment.uppercase;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** An i has a dot in Turkish. */
final class UpperCase implements Job {
    @Override
    public String run(String in) throws Exception {
        return "title".toUpperCase(); // EXPECT DET-ENV-02
    }
}
