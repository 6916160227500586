package goodidentity.identitycomparison;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Whether two references are one object is the same on every replay. */
final class IdentityComparison implements Job {
    @Override
    public String run(String in) throws Exception {
        Object none = new Object();
        Object found = in.isEmpty() ? none : in;
        return found == none ? "none" : "found";
    }
}
