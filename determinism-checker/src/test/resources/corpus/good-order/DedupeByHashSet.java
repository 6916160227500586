package goodorder.dedupebyhashset;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The set only answers whether something was seen; the list has the order. */
final class DedupeByHashSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : List.of("b", "a", "b")) {
            if (seen.add(name)) {
                distinct.add(name);
            }
        }
        return distinct.toString();
    }
}
