package gc.weakmapsize;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.WeakHashMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WeakMapSize implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Object, String> names = new WeakHashMap<>();
        names.put(new Object(), in);
        return "" + names.size(); // EXPECT DET-GC
    }
}
