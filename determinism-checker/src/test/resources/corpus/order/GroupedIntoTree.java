package order.groupedintotree;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GroupedIntoTree implements Job {
    @Override
    public String run(String in) throws Exception {
        TreeMap<Integer, List<String>> byLength = Set.of("tea", "ale", "gin", "rum", "wine").stream()
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        return in + byLength.firstEntry().getValue().get(0); // EXPECT DET-ORDER
    }
}
