package threads.parallelstream;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ParallelStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + List.of(1, 2, 3).parallelStream().mapToInt(i -> i).sum(); // EXPECT DET-THREAD-05
    }
}
