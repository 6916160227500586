package threads.racingfutures;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RacingFutures implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + CompletableFuture.anyOf(CompletableFuture.runAsync(() -> {}), CompletableFuture.runAsync(() -> {})); // EXPECT DET-THREAD-01 DET-IDENTITY-01
    }
}
