package goodcallbacks.boundedcache;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int limit;

    Recent(int limit) {
        super(16, 0.75f, true);
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}

// RUN
final class BoundedCache implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> recent = new Recent<>(2);
        recent.put("a", 1);
        recent.put("b", 2);
        recent.get("a");
        recent.put("c", 3);
        return recent.toString();
    }
}
