package goodinitialisers.defaultlessinterface;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Marked {
    long STARTED = System.nanoTime();

    String name();
}

record Thing(String name) implements Marked {}

// RUN
/** An interface without default methods is not initialised with the class that implements it. */
final class DefaultlessInterface implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Thing(in).name();
    }
}
