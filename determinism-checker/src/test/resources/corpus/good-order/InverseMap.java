package goodorder.inversemap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InverseMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Integer, String> inverse = new HashMap<>();
        Map.of("a", 1, "b", 2, "c", 3).forEach((name, number) -> inverse.put(number, name));
        return inverse.get(2) + inverse.containsKey(9);
    }
}
