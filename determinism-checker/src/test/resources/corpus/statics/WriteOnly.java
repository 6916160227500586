package statics.writeonly;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** An effect that no history knows of. */
final class WriteOnly implements Job {
    static String last = "";

    @Override
    public String run(String in) throws Exception {
        last = in; // EXPECT DET-STATIC
        return in;
    }
}
