package identity.enumhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** An enum constant hashes by identity: its hash differs in each process. */
final class EnumHash implements Job {
    enum Colour {
        RED
    }

    @Override
    public String run(String in) throws Exception {
        return in + Colour.RED.hashCode(); // EXPECT DET-IDENTITY
    }
}
