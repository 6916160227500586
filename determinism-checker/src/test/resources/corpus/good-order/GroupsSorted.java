package goodorder.groupssorted;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GroupsSorted implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<Integer, List<String>> groups =
                Set.of("tea", "ale", "gin", "wine").stream().collect(Collectors.groupingBy(String::length));
        List<String> three = new ArrayList<>(groups.get(3));
        Collections.sort(three);
        return in + three + groups.get(4).size();
    }
}
