package identity.appendedobject;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class AppendedObject implements Job {
    @Override
    public String run(String in) throws Exception {
        return new StringBuilder(in).append(new Line()).toString(); // EXPECT DET-IDENTITY
    }
}
