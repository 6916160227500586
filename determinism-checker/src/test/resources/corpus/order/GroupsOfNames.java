package order.groupsofnames;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Line(String sku, int kind) {}

// RUN
final class GroupsOfNames implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<Line> lines = Set.of(new Line("tea", 1), new Line("ale", 1), new Line("gin", 1), new Line("rum", 2));
        Map<Integer, List<String>> byKind = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::kind, TreeMap::new, Collectors.mapping(Line::sku, Collectors.toList())));
        StringBuilder text = new StringBuilder(in);
        for (Map.Entry<Integer, List<String>> kind : byKind.entrySet()) {
            text.append(kind.getKey()).append(kind.getValue().get(0)); // EXPECT DET-ORDER
        }
        return text.toString();
    }
}
