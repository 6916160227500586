package goodidentity.enuminhashmaponly;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class EnumInHashMapOnly implements Job {
    enum Colour {
        RED,
        BLUE
    }

    @Override
    public String run(String in) throws Exception {
        Map<Colour, Integer> counts = new HashMap<>();
        counts.merge(Colour.RED, 1, Integer::sum);
        Set<Class<?>> types = new HashSet<>(List.of(String.class));
        return "" + counts.get(Colour.RED) + counts.containsKey(Colour.BLUE) + types.contains(in.getClass());
    }
}
