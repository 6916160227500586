package callbacks.doublebraces;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DoubleBraces implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Long> times = new TreeMap<>() {
            {
                put("now", System.currentTimeMillis()); // EXPECT DET-TIME-01
            }
        };
        return in + times;
    }
}
