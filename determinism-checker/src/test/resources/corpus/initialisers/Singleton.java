package initialisers.singleton;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Registry {
    private static final Registry INSTANCE = new Registry();
    private final long made = System.nanoTime(); // EXPECT DET-TIME-03

    private Registry() {}

    static Registry instance() {
        return INSTANCE;
    }

    long made() {
        return made;
    }
}

// RUN
final class Singleton implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Registry.instance().made();
    }
}
