package goodorder.builderwithintheloop;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** What is appended to is made anew for each element. */
final class BuilderWithinTheLoop implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (String name : Set.of("a", "b", "c", "d")) {
            StringBuilder text = new StringBuilder(in);
            text.append(name).append('!');
            texts.put(name, text.toString());
        }
        return texts.toString();
    }
}
