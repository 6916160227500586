package identity.arrayhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new int[] {1}.hashCode(); // EXPECT DET-IDENTITY
    }
}
