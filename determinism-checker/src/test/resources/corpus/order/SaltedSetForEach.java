package order.saltedsetforeach;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SaltedSetForEach implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").forEach(text::append); // EXPECT DET-ORDER
        return text.toString();
    }
}
