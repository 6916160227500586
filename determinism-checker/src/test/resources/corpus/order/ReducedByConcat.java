package order.reducedbyconcat;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ReducedByConcat implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("a", "b", "c", "d", "e", "f", "g", "h").stream().reduce("", String::concat); // EXPECT DET-ORDER
    }
}
