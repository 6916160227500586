package identity.futuretext;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FutureText implements Job {
    @Override
    public String run(String in) throws Exception {
        CompletableFuture<String> future = CompletableFuture.completedFuture(in);
        return in + future; // EXPECT DET-IDENTITY
    }
}
