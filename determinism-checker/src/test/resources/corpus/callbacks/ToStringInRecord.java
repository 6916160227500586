package callbacks.tostringinrecord;

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

record Order(Line line) {}

// RUN
final class ToStringInRecord implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Order(new Line());
    }
}
