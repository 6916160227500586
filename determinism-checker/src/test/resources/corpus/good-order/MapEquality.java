package goodorder.mapequality;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MapEquality implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Map.of("a", 1, "b", 2).equals(new HashMap<>(Map.of("b", 2, "a", 1)))
                + Set.of("a", "b").hashCode();
    }
}
