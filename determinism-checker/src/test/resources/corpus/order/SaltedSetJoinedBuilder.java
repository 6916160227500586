package order.saltedsetjoinedbuilder;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetJoinedBuilder implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // EXPECT DET-ORDER
            text.append(name);
        }
        return text.toString();
    }
}
