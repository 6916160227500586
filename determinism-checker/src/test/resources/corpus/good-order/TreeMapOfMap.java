package goodorder.treemapofmap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TreeMapOfMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> sorted = new TreeMap<>(Map.of("c", 1, "a", 2, "b", 3));
        return sorted.toString() + sorted.keySet().iterator().next();
    }
}
