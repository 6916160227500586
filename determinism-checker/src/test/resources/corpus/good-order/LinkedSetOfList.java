package goodorder.linkedsetoflist;

import dev.perdure.Orchestrator;
import java.util.LinkedHashSet;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LinkedSetOfList implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.join(",", new LinkedHashSet<>(List.of("b", "a", "b", "c")));
    }
}
