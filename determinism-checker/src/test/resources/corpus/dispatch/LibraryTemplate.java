package dispatch.librarytemplate;

import acme.Retrier;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A class of a library waits between attempts, if nobody overrides it. */
final class LibraryTemplate implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Retrier(3).call(() -> in); // EXPECT DET-THREAD-02
    }
}
