package initialisers.fornameinitialises;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ForNameInitialises implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Class.forName("initialisers.fornameinitialises.Neighbour").getSimpleName();
    }
}

final class Neighbour {
    static final long STARTED = System.nanoTime(); // EXPECT DET-TIME-03

    private Neighbour() {}
}
