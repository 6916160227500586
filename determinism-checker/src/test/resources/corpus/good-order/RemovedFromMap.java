package goodorder.removedfrommap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RemovedFromMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new HashMap<>(Map.of("a", 1, "b", 2, "c", 3));
        counts.entrySet().removeIf(entry -> entry.getValue() % 2 == 0);
        counts.values().removeAll(List.of(3));
        counts.replaceAll((name, count) -> count + 1);
        return "" + counts.get("a") + counts.size();
    }
}
