package order.listsinsortedmap;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The keys are sorted, the lists below them are filled as the set comes. */
final class ListsInSortedMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (String name : Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) { // ANY DET-ORDER
            byLength.computeIfAbsent(name.length(), length -> new ArrayList<>()).add(name); // ANY DET-ORDER
        }
        return byLength.toString(); // ANY DET-ORDER
    }
}
