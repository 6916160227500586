package statics.throughlocalvariable;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThroughLocalVariable implements Job {
    private static final List<String> LOG = new ArrayList<>();

    @Override
    public String run(String in) throws Exception {
        List<String> log = LOG; // ANY DET-STATIC
        log.add(in); // ANY DET-STATIC
        return in;
    }
}
