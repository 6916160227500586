package statics.enumsingletonfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Sequence {
    INSTANCE;

    private long last;

    long next() {
        return ++last; // ANY DET-STATIC
    }
}

final class EnumSingletonField implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Sequence.INSTANCE.next(); // ANY DET-STATIC
    }
}
