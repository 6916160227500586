package goodorder.listfilledandsorted;

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
final class ListFilledAndSorted implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>();
        for (String name : Set.of("b", "a", "c", "d")) {
            names.add(name);
        }
        Collections.sort(names);
        return String.join(",", names);
    }
}
