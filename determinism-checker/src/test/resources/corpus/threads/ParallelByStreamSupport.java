package threads.parallelbystreamsupport;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.StreamSupport;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ParallelByStreamSupport implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + StreamSupport.stream(List.of(1, 2).spliterator(), true).count(); // EXPECT DET-THREAD-05
    }
}
