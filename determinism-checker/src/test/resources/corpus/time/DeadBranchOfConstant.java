package time.deadbranchofconstant;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The compiler leaves the branch out; what is not compiled cannot run. */
final class DeadBranchOfConstant implements Job {
    private static final boolean DEBUG = false;

    @Override
    public String run(String in) throws Exception {
        if (DEBUG) {
            return in + System.nanoTime();
        }
        return in;
    }
}
