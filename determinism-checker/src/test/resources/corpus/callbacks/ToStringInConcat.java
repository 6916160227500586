package callbacks.tostringinconcat;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    @Override
    public String toString() {
        return "line at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class ToStringInConcat implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Line();
    }
}
