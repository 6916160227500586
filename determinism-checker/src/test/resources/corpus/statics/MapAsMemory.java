package statics.mapasmemory;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class MapAsMemory implements Job {
    private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

    @Override
    public String run(String in) throws Exception {
        return in + SEEN.merge(in, 1, Integer::sum); // EXPECT DET-STATIC
    }
}
