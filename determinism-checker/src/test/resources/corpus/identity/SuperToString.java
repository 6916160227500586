package identity.supertostring;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    @Override
    public String toString() {
        return "line " + super.toString(); // EXPECT DET-IDENTITY
    }
}

/** Asks for the text of Object on purpose. */
// RUN
final class SuperToString implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Line().toString();
    }
}
