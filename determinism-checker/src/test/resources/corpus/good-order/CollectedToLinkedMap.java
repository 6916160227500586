package goodorder.collectedtolinkedmap;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectedToLinkedMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> map = Stream.of("b", "a")
                .collect(Collectors.toMap(name -> name, String::length, Integer::sum, LinkedHashMap::new));
        return map.toString();
    }
}
