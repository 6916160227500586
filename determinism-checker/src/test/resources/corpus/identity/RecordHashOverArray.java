package identity.recordhashoverarray;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A record hashes an array component by identity. */
final class RecordHashOverArray implements Job {
    record Block(byte[] bytes) {}

    @Override
    public String run(String in) throws Exception {
        return in + new Block(new byte[] {1, 2}).hashCode(); // EXPECT DET-IDENTITY
    }
}
