package callbacks.tostringinvalueof;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    @Override
    public String toString() {
        return "line " + Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class ToStringInValueOf implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.valueOf(new Line());
    }
}
