package goodcallbacks.badtextnevermade;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    private final int count;

    Line(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    @Override
    public String toString() {
        return "line at " + System.nanoTime();
    }
}

// RUN
/** Its text reads the clock, and no text is made of it. */
final class BadTextNeverMade implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Line(3).count();
    }
}
