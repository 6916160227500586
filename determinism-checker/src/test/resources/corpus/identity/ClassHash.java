package identity.classhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ClassHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + ClassHash.class.hashCode(); // EXPECT DET-IDENTITY
    }
}
