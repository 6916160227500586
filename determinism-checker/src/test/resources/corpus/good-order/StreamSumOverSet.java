package goodorder.streamsumoverset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StreamSumOverSet implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Set.of("a", "bb", "ccc").stream().mapToInt(String::length).sum();
    }
}
