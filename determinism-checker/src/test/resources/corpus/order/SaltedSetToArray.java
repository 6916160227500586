package order.saltedsettoarray;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetToArray implements Job {
    @Override
    public String run(String in) throws Exception {
        return Arrays.toString(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").toArray()); // EXPECT DET-ORDER
    }
}
