package goodthreads.completedfutures;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CompletedFutures implements Job {
    @Override
    public String run(String in) throws Exception {
        return CompletableFuture.completedFuture(in)
                .thenApply(String::trim)
                .thenCombine(CompletableFuture.completedFuture(1), (a, b) -> a + b)
                .join();
    }
}
