package dev.perdure.benchmarks;

import dev.perdure.DurableClient;
import dev.perdure.DurableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a number of orchestrations in flight until all have ended, and verifies the result of each. Measured is the
 * time from the call of start to the result.
 */
final class Load implements Workload {
    /** Enough to see that the engine works in sequence, few enough to finish. */
    static final int ACTIVITIES = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChainClient chains;
    private final Callers callers;

    Load(DurableClient client, Callers callers) {
        this.chains = new ChainClient(client);
        this.callers = callers;
    }

    @Override
    public Outcome run(int orchestrations) throws InterruptedException {
        long began = System.nanoTime();
        List<Optional<Long>> latencies = callers.call(orchestrations, this::latency);
        long took = System.nanoTime() - began;
        List<Long> right = latencies.stream().flatMap(Optional::stream).toList();
        return new Outcome(right, orchestrations - right.size(), took);
    }

    private Optional<Long> latency(int seed) {
        long began = System.nanoTime();
        return isRight(seed) ? Optional.of(System.nanoTime() - began) : Optional.empty();
    }

    private boolean isRight(int seed) {
        try {
            return chains.start(seed, ACTIVITIES).result(PATIENCE) == seed + ACTIVITIES;
        } catch (DurableException e) {
            System.err.println(e);
            return false;
        }
    }
}
