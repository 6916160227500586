package order.saltedsetnext;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetNext implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("a", "b", "c").iterator().next(); // EXPECT DET-ORDER
    }
}
