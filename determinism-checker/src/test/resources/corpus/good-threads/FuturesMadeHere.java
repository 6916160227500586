package goodthreads.futuresmadehere;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Futures as a way to write down what is known already. */
final class FuturesMadeHere implements Job {
    @Override
    public String run(String in) throws Exception {
        CompletableFuture<String> given = new CompletableFuture<>();
        given.complete(in);
        List<Future<String>> all = List.of(given, CompletableFuture.completedFuture("b"));
        StringBuilder text = new StringBuilder();
        for (Future<String> one : all) {
            text.append(value(one));
        }
        return text + given.thenApply(String::strip).join();
    }

    private static String value(Future<String> future) throws Exception {
        return future.get();
    }
}
