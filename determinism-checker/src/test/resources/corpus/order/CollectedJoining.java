package order.collectedjoining;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.stream.Collectors;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectedJoining implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("a", "b", "c", "d", "e", "f", "g").stream().collect(Collectors.joining()); // EXPECT DET-ORDER
    }
}
