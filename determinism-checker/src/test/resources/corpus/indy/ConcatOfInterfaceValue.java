package indy.concatofinterfacevalue;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Text {}

final class Live implements Text {
    @Override
    public String toString() {
        return "" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class ConcatOfInterfaceValue implements Job {
    private final Text text = new Live();

    @Override
    public String run(String in) throws Exception {
        return in + text;
    }
}
