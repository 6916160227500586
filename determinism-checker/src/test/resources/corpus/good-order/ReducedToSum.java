package goodorder.reducedtosum;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ReducedToSum implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Map.of("a", 1, "b", 2, "c", 3).values().stream().reduce(0, Integer::sum);
    }
}
