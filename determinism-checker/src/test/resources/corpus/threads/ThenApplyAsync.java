package threads.thenapplyasync;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThenApplyAsync implements Job {
    @Override
    public String run(String in) throws Exception {
        return CompletableFuture.completedFuture(in).thenApplyAsync(String::trim).join(); // EXPECT DET-THREAD-01
    }
}
