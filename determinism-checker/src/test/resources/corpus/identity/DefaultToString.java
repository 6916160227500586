package identity.defaulttostring;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class DefaultToString implements Job {
    @Override
    public String run(String in) throws Exception {
        return "line " + new Line(); // EXPECT DET-IDENTITY
    }
}
