package dev.perdure.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Threads that call a client at the same time.
 *
 * @param concurrency how many
 */
record Callers(int concurrency) {
    /** Calls once for each number below {@code count}; the results come in no particular order. */
    <T> List<T> call(int count, IntFunction<T> action) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        try {
            List<Future<List<T>>> parts = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                parts.add(threads.submit(() -> part(next, count, action)));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller of the load failed.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> part(AtomicInteger next, int count, IntFunction<T> action) {
        List<T> results = new ArrayList<>();
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            results.add(action.apply(number));
        }
        return results;
    }
}
