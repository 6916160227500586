package goodorder.entryfoundbykey;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A key is in the map once. */
final class EntryFoundByKey implements Job {
    @Override
    public String run(String in) throws Exception {
        for (Map.Entry<String, Integer> entry : Map.of("tea", 1, "wine", 2, "beer", 3).entrySet()) {
            if (entry.getKey().equals("wine")) {
                return in + entry.getValue();
            }
        }
        return in;
    }
}
