package callbacks.comparatorintreemap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ComparatorInTreeMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> map = new TreeMap<>((one, other) -> (int) (System.nanoTime() % 3) - 1); // EXPECT DET-TIME-03
        map.put("a", 1);
        map.put("b", 2);
        return map.toString();
    }
}
