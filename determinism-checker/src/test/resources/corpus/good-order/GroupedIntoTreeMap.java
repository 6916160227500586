package goodorder.groupedintotreemap;

import dev.perdure.Orchestrator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GroupedIntoTreeMap implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("aa", "b", "c")
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()))
                .toString();
    }
}
