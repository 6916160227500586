package statics.singletonfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Registry {
    private static final Registry INSTANCE = new Registry();
    private int runs;

    static Registry instance() {
        return INSTANCE; // ANY DET-STATIC
    }

    int next() {
        return ++runs; // ANY DET-STATIC
    }
}

final class SingletonField implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Registry.instance().next(); // ANY DET-STATIC
    }
}
