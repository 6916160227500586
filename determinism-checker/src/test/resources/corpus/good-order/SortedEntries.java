package goodorder.sortedentries;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedEntries implements Job {
    @Override
    public String run(String in) throws Exception {
        return Map.of("a", 3, "b", 1, "c", 2).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }
}
