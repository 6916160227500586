package identity.objecttostring;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ObjectToString implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Object().toString(); // EXPECT DET-IDENTITY
    }
}
