package identity.identityhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class IdentityHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + System.identityHashCode(new Object()); // EXPECT DET-IDENTITY-01
    }
}
