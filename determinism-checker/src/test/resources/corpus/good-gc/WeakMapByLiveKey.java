package goodgc.weakmapbylivekey;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.WeakHashMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class WeakMapByLiveKey implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Object, String> names = new WeakHashMap<>();
        Object key = new Object();
        names.put(key, in);
        return names.get(key) + key.equals(key);
    }
}
