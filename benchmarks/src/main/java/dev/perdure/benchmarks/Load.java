package dev.perdure.benchmarks;

import dev.perdure.DurableClient;
import dev.perdure.DurableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps a number of orchestrations in flight until all have ended, and verifies the result of each. */
final class Load {
    /** Enough to see that the engine works in sequence, few enough to finish. */
    static final int ACTIVITIES = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChainClient chains;
    private final int concurrency;

    Load(DurableClient client, int concurrency) {
        this.chains = new ChainClient(client);
        this.concurrency = concurrency;
    }

    /** Runs that many orchestrations. */
    Outcome run(int orchestrations) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(concurrency);
        try {
            long began = System.nanoTime();
            List<Future<Outcome>> parts = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                parts.add(callers.submit(() -> caller(next, orchestrations)));
            }
            Outcome all = Outcome.NOTHING;
            for (Future<Outcome> part : parts) {
                all = all.plus(part.get());
            }
            return all.took(System.nanoTime() - began);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller of the load failed.", e.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private Outcome caller(AtomicInteger next, int orchestrations) {
        List<Long> latencies = new ArrayList<>();
        int errors = 0;
        for (int seed = next.getAndIncrement(); seed < orchestrations; seed = next.getAndIncrement()) {
            long began = System.nanoTime();
            if (isRight(seed)) {
                latencies.add(System.nanoTime() - began);
            } else {
                errors++;
            }
        }
        return new Outcome(latencies, errors, 0);
    }

    private boolean isRight(int seed) {
        try {
            return chains.start(seed, ACTIVITIES).result(PATIENCE) == seed + ACTIVITIES;
        } catch (DurableException e) {
            System.err.println(e);
            return false;
        }
    }

    /**
     * What came of a load.
     *
     * @param latenciesNanos from the call of start to the result, of each orchestration that gave the right one
     * @param errors how many gave no result or a wrong one
     * @param wallNanos how long all took
     */
    record Outcome(List<Long> latenciesNanos, int errors, long wallNanos) {
        static final Outcome NOTHING = new Outcome(List.of(), 0, 0);

        Outcome plus(Outcome other) {
            List<Long> latencies = new ArrayList<>(latenciesNanos);
            latencies.addAll(other.latenciesNanos);
            return new Outcome(latencies, errors + other.errors, 0);
        }

        Outcome took(long nanos) {
            return new Outcome(latenciesNanos, errors, nanos);
        }

        /** The latency that this share of the orchestrations did not exceed, in milliseconds. */
        double percentileMillis(double share) {
            List<Long> sorted = latenciesNanos.stream().sorted().toList();
            if (sorted.isEmpty()) {
                return 0;
            }
            int index = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(Math.max(index, 0)) / 1e6;
        }
    }
}
