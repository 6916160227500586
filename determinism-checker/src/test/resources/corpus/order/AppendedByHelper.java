package order.appendedbyhelper;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AppendedByHelper implements Job {
    private static void add(StringBuilder text, String name) {
        text.append(name);
    }

    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // EXPECT DET-ORDER
            add(text, name);
        }
        return text.toString();
    }
}
