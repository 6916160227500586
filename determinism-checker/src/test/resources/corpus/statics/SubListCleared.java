package statics.sublistcleared;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SubListCleared implements Job {
    private static final List<String> LINES = new ArrayList<>(List.of("a", "b", "c"));

    @Override
    public String run(String in) throws Exception {
        LINES.subList(0, 1).clear(); // ANY DET-STATIC
        return in + LINES.size(); // ANY DET-STATIC
    }
}
