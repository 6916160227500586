package lambdas.recursivelambda;

import dev.perdure.Orchestrator;
import java.util.function.Function;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RecursiveLambda implements Job {
    private Function<Integer, Long> depth = n -> 0L;

    @Override
    public String run(String in) throws Exception {
        depth = n -> n == 0 ? System.nanoTime() : depth.apply(n - 1); // EXPECT DET-TIME-03
        return in + depth.apply(3);
    }
}
