package lambdas.futurecontinuation;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FutureContinuation implements Job {
    @Override
    public String run(String in) throws Exception {
        return CompletableFuture.completedFuture(in).thenApply(text -> text + System.nanoTime()).join(); // EXPECT DET-TIME-03
    }
}
