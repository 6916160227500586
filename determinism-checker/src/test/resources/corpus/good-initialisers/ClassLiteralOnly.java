package goodinitialisers.classliteralonly;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Neighbour {
    static final long STARTED = System.nanoTime();

    private Neighbour() {}
}

// RUN
/** A class literal does not initialise the class. */
final class ClassLiteralOnly implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Neighbour.class.getSimpleName();
    }
}
