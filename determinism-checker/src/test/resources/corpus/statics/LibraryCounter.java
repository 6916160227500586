package statics.librarycounter;

import acme.Terms;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The counter lies in a jar. */
final class LibraryCounter implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Terms.next(); // EXPECT DET-STATIC
    }
}
