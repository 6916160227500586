package order.breakafterfirst;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class BreakAfterFirst implements Job {
    @Override
    public String run(String in) throws Exception {
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // EXPECT DET-ORDER
            return name;
        }
        return in;
    }
}
