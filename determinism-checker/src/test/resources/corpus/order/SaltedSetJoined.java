package order.saltedsetjoined;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetJoined implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.join(",", Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")); // EXPECT DET-ORDER
    }
}
