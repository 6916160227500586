package order.firstofseveral;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Several elements fit; which is met first differs. */
final class FirstOfSeveral implements Job {
    @Override
    public String run(String in) throws Exception {
        for (String name : Set.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8")) { // EXPECT DET-ORDER
            if (name.startsWith("a")) {
                return name;
            }
        }
        return in;
    }
}
