package goodinitialisers.arraysinitialisenothing;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Neighbour {
    static final long STARTED = System.nanoTime();
}

// RUN
/** Neither an array of a class nor a check for it initialises it. */
final class ArraysInitialiseNothing implements Job {
    @Override
    public String run(String in) throws Exception {
        Neighbour[] none = new Neighbour[2];
        Object value = in;
        return none.length + " " + (value instanceof Neighbour);
    }
}
