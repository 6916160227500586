package order.collectedtounmodifiableset;

import dev.perdure.Orchestrator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectedToUnmodifiableSet implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of("a", "b", "c", "d", "e").collect(Collectors.toUnmodifiableSet()).toString(); // EXPECT DET-ORDER
    }
}
