package goodorder.skiplistmap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SkipListMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new ConcurrentSkipListMap<>(Map.of("b", 1, "a", 2));
        StringBuilder text = new StringBuilder();
        counts.forEach((name, count) -> text.append(name).append(count));
        return text.toString() + new ConcurrentSkipListSet<>(Set.of("y", "x"));
    }
}
