package goodorder.collectedandsorted;

import dev.perdure.Orchestrator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectedAndSorted implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("b", "a", "b")
                .collect(Collectors.collectingAndThen(Collectors.toSet(), TreeSet::new))
                .toString();
    }
}
