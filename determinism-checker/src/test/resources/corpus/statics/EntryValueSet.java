package statics.entryvalueset;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EntryValueSet implements Job {
    private static final Map<String, String> LAST = new HashMap<>(Map.of("last", "none"));

    @Override
    public String run(String in) throws Exception {
        for (Map.Entry<String, String> entry : LAST.entrySet()) { // ANY DET-STATIC
            entry.setValue(in); // ANY DET-STATIC
        }
        return in + LAST.get("last"); // ANY DET-STATIC
    }
}
