package threads.async;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Async implements Job {
    @Override
    public String run(String in) throws Exception {
        return CompletableFuture.supplyAsync(() -> in).thenApply(String::trim).get(1, TimeUnit.SECONDS); // EXPECT DET-THREAD-01 DET-THREAD-02
    }
}
