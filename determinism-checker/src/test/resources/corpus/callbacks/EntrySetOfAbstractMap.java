package callbacks.entrysetofabstractmap;

import dev.perdure.Orchestrator;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Live extends AbstractMap<String, Long> {
    @Override
    public Set<Map.Entry<String, Long>> entrySet() {
        return new TreeMap<>(Map.of("now", System.nanoTime())).entrySet(); // EXPECT DET-TIME-03
    }
}

// RUN
final class EntrySetOfAbstractMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Long> live = new Live();
        return in + live.get("now");
    }
}
