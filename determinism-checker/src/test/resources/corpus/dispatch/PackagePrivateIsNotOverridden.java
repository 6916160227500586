package dispatch.packageprivateisnotoverridden;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Quiet extends acme.Ledger {
    /** No override: the one that the library calls is visible in its package alone. */
    String stamp() {
        return "quiet";
    }
}

// RUN
final class PackagePrivateIsNotOverridden implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Quiet().entry(in); // EXPECT DET-TIME-03
    }
}
