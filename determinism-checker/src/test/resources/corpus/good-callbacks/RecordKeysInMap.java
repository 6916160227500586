package goodcallbacks.recordkeysinmap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RecordKeysInMap implements Job {
    record Key(String name, int number) {}

    @Override
    public String run(String in) throws Exception {
        Map<Key, String> map = new HashMap<>();
        map.put(new Key("a", 1), in);
        return map.get(new Key("a", 1)) + map.containsKey(new Key("b", 1)) + map.size();
    }
}
