package indy.assertmessage;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Assertions may be on where it is replayed. */
final class AssertMessage implements Job {
    @Override
    public String run(String in) throws Exception {
        assert !in.isEmpty() : "empty at " + System.nanoTime(); // EXPECT DET-TIME-03
        return in;
    }
}
