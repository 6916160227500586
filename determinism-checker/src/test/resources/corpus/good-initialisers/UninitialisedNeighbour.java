package goodinitialisers.uninitialisedneighbour;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Neighbour {
    static final String LABEL = "neighbour";
    static final long STARTED = System.nanoTime();

    private Neighbour() {}
}

// RUN
/** The constant is compiled into this class: the other one is never initialised. */
final class UninitialisedNeighbour implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Neighbour.LABEL;
    }
}
