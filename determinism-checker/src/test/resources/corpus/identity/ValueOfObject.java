package identity.valueofobject;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class ValueOfObject implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.valueOf(new Line()); // EXPECT DET-IDENTITY
    }
}
