package goodorder.sortedthentransformed;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedThenTransformed implements Job {
    @Override
    public String run(String in) throws Exception {
        String[] names = new HashSet<>(List.of("b", "a", "c"))
                .stream().sorted().map(name -> name + "!").toArray(String[]::new);
        return String.join(",", names) + names[0];
    }
}
