package goodorder.countsinhashmap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CountsInHashMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Character, Integer> counts = new HashMap<>();
        for (char letter : "mississippi".toCharArray()) {
            counts.merge(letter, 1, Integer::sum);
        }
        return "" + counts.get('s') + counts.get('i');
    }
}
