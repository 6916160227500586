package goodorder.sortedstream;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("c", "a", "b", "e", "d", "f").stream().sorted().collect(Collectors.joining());
    }
}
