package lambdas.mergefunction;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MergeFunction implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Double> weights = new TreeMap<>();
        weights.put(in, 1.0);
        return "" + weights.merge(in, 2.0, (one, other) -> one + other * Math.random()); // EXPECT DET-RANDOM-01
    }
}
