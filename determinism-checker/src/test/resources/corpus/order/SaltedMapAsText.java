package order.saltedmapastext;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedMapAsText implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7, "h", 8); // EXPECT DET-ORDER
    }
}
