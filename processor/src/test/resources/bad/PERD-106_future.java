package bad;

import dev.perdure.Activities;
import dev.perdure.Task;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@Activities
interface Payments {
    CompletableFuture<String> charge(); // ERROR PERD-106

    Task<String> refund(); // ERROR PERD-106

    void cancel(Future<String> charge); // ERROR PERD-106
}
