package identity.exceptionmessage;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class ExceptionMessage implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            throw new IllegalStateException("bad line " + new Line()); // EXPECT DET-IDENTITY
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
