package initialisers.defaultmethodinitialises;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Timed {
    long STARTED = System.nanoTime(); // EXPECT DET-TIME-03

    default String name() {
        return "timed";
    }
}

final class Thing implements Timed {}

/** Making an object initialises the interfaces whose default methods it inherits. */
final class DefaultMethodInitialises implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Thing().name();
    }
}
