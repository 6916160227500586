package threads.futurehandedon;

import dev.perdure.Orchestrator;
import java.util.concurrent.CompletableFuture;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Waits in another class for what its maker handed in. */
final class FutureHandedOn implements Job {
    private final Rates rates;

    FutureHandedOn(CompletableFuture<Integer> rate) {
        rates = new Rates(rate);
    }

    @Override
    public String run(String in) throws Exception {
        return in + rates.current();
    }
}

final class Rates {
    private final CompletableFuture<Integer> rate;

    Rates(CompletableFuture<Integer> rate) {
        this.rate = rate;
    }

    int current() {
        return rate.join(); // EXPECT DET-THREAD-02
    }
}
