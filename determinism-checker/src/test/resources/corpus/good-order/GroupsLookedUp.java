package goodorder.groupslookedup;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GroupsLookedUp implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Integer, List<String>> groups = Stream.of("a", "bb", "c").collect(Collectors.groupingBy(String::length));
        return groups.get(1) + String.join(",", groups.getOrDefault(2, List.of())) + groups.size();
    }
}
