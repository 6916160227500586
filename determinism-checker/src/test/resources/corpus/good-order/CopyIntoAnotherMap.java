package goodorder.copyintoanothermap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CopyIntoAnotherMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> lengths = new TreeMap<>();
        for (String name : Set.of("a", "bb", "ccc", "dddd")) {
            lengths.put(name, name.length());
        }
        return lengths.toString();
    }
}
