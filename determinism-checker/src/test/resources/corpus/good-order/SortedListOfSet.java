package goodorder.sortedlistofset;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedListOfSet implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(Set.of("c", "a", "b", "e", "d", "f"));
        Collections.sort(names);
        return String.join(",", names);
    }
}
