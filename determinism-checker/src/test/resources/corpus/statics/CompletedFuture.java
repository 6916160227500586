package statics.completedfuture;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CompletedFuture implements Job {
    private static final CompletableFuture<String> FIRST = new CompletableFuture<>();

    @Override
    public String run(String in) throws Exception {
        FIRST.complete(in); // ANY DET-STATIC
        return FIRST.getNow(""); // ANY DET-STATIC DET-THREAD-02
    }
}
