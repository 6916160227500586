package goodorder.sortedset;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.TreeSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedSet implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : new TreeSet<>(Set.of("c", "a", "b", "e", "d", "f"))) {
            text.append(name);
        }
        return text.toString();
    }
}
