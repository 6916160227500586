package order.collectedtolinkedmap;

import dev.perdure.Orchestrator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectedToLinkedMap implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> lengths = Set.of("a", "b", "c", "d", "e", "f", "g", "h").stream() // ANY DET-ORDER
                .collect(Collectors.toMap(name -> name, String::length, Integer::sum, LinkedHashMap::new)); // ANY DET-ORDER
        return lengths.toString(); // ANY DET-ORDER
    }
}
