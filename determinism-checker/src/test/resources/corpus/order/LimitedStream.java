package order.limitedstream;

import dev.perdure.Orchestrator;
import java.util.Set;
import java.util.TreeSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LimitedStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return new TreeSet<>(Set.of("a", "b", "c", "d", "e").stream().limit(3).toList()).toString(); // EXPECT DET-ORDER
    }
}
