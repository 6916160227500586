package order.saltedsetfindany;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetFindAny implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("a", "b", "c").stream().findAny().get(); // EXPECT DET-ORDER
    }
}
