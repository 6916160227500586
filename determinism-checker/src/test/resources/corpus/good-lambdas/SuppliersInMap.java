package goodlambdas.suppliersinmap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SuppliersInMap implements Job {
    private static final Map<String, Function<Integer, Integer>> STEPS =
            Map.of("double", n -> 2 * n, "square", n -> n * n);

    @Override
    public String run(String in) throws Exception {
        return "" + STEPS.get("double").apply(4)
                + STEPS.getOrDefault("square", n -> n).apply(3);
    }
}
