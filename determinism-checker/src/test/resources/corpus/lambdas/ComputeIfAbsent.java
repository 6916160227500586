package lambdas.computeifabsent;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ComputeIfAbsent implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Long> times = new TreeMap<>();
        return "" + times.computeIfAbsent(in, key -> System.nanoTime()); // EXPECT DET-TIME-03
    }
}
