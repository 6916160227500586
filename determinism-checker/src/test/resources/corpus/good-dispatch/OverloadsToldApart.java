package gooddispatch.overloadstoldapart;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamp {
    private Stamp() {}

    static String of(Object value) {
        return value + "@" + System.nanoTime();
    }

    static String of(String value) {
        return value + "@fixed";
    }
}

// RUN
final class OverloadsToldApart implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stamp.of(in);
    }
}
