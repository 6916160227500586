package time.libraryreadsclock;

import acme.Terms;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The library's source is not in this compilation: the finding lies at the call. */
// RUN
final class LibraryReadsClock implements Job {
    @Override
    public String run(String in) throws Exception {
        return Terms.stamp(in); // EXPECT DET-TIME-01
    }
}
