package goodlambdas.mapfunctions;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MapFunctions implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, List<Integer>> map = new TreeMap<>();
        map.computeIfAbsent("a", key -> new ArrayList<>()).add(1);
        map.computeIfPresent("a", (key, list) -> list.size() > 1 ? null : list);
        map.merge(
                "a",
                List.of(2),
                (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
        map.replaceAll((key, list) -> List.copyOf(list));
        return map.toString();
    }
}
