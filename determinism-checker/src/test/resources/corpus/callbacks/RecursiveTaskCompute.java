package callbacks.recursivetaskcompute;

import dev.perdure.Orchestrator;
import java.util.concurrent.RecursiveTask;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Count extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;

    @Override
    protected Long compute() {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class RecursiveTaskCompute implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Count().invoke(); // MAY DET-THREAD-01
    }
}
