package random.uidofrmi;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class UidOfRmi implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new java.rmi.server.UID(); // EXPECT DET-RANDOM
    }
}
