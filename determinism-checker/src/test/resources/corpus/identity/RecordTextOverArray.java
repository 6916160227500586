package identity.recordtextoverarray;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RecordTextOverArray implements Job {
    record Block(byte[] bytes) {}

    @Override
    public String run(String in) throws Exception {
        return in + new Block(new byte[] {1, 2}); // EXPECT DET-IDENTITY
    }
}
