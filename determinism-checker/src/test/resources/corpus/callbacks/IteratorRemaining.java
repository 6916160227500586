package callbacks.iteratorremaining;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class IteratorRemaining implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        List.of(in).iterator().forEachRemaining(one -> text.append(one).append(Math.random())); // EXPECT DET-RANDOM-01
        return text.toString();
    }
}
