package statics.throughhelper;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A helper that would be harmless with any other list. */
final class ThroughHelper implements Job {
    private static final List<String> LOG = new ArrayList<>();

    private static void note(List<String> log, String text) {
        log.add(text); // ANY DET-STATIC
    }

    @Override
    public String run(String in) throws Exception {
        note(LOG, in); // ANY DET-STATIC
        return in + LOG.size(); // ANY DET-STATIC
    }
}
