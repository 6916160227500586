package order.lastonewins;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LastOneWins implements Job {
    @Override
    public String run(String in) throws Exception {
        String last = "";
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // EXPECT DET-ORDER
            last = name;
        }
        return last;
    }
}
