package threads.reduceinparallel;

import dev.perdure.Orchestrator;
import java.util.concurrent.ConcurrentHashMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ReduceInParallel implements Job {
    @Override
    public String run(String in) throws Exception {
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        counts.put(in, 1);
        return in + counts.reduceValues(1, Integer::sum); // EXPECT DET-THREAD-05
    }
}
