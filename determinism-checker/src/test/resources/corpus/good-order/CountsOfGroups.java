package goodorder.countsofgroups;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CountsOfGroups implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<String> skus = Set.of("tea", "ale", "gin", "wine");
        Map<Integer, Long> counts =
                skus.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        Map<Integer, List<String>> groups =
                skus.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        Map<Boolean, Set<String>> parts = skus.stream()
                .collect(Collectors.partitioningBy(
                        sku -> sku.length() == 3, Collectors.toCollection(TreeSet::new)));
        int most = 0;
        for (List<String> group : groups.values()) {
            most = Math.max(most, group.size());
        }
        return in + counts + most + groups.keySet() + parts.get(true) + groups.get(3).contains("tea");
    }
}
