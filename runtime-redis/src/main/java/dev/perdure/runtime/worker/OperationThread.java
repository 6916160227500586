package dev.perdure.runtime.worker;

import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.replay.TurnTooLongException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that a partition's operations of entities run on while the partition's own waits, so that one which does
 * not end can be left alone: it is interrupted and abandoned. For one calling thread.
 */
final class OperationThread implements AutoCloseable {
    private static final Duration KEPT_IDLE = Duration.ofSeconds(10);
    private static final Duration UNWIND_LIMIT = Duration.ofSeconds(1);

    /** A JVM that was paused has not used up the time: each part of it passes at most once in a pause. */
    private static final int PARTS = 10;

    private final OrchestratorThreads threads;
    private final Duration limit;
    private final Map<String, Running> abandoned = new HashMap<>();
    private ExecutorService executor = executor();

    OperationThread(OrchestratorThreads threads) {
        this.threads = threads;
        this.limit = threads.turnLimit();
    }

    /** Code that was begun. */
    private static final class Running {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Thread thread;

        <T> T run(String entity, Supplier<T> code) {
            Thread current = Thread.currentThread();
            current.setName("entity-" + entity);
            thread = current;
            try {
                return code.get();
            } finally {
                ended.countDown();
            }
        }

        boolean hasEnded() {
            return ended.getCount() == 0;
        }
    }

    private static ExecutorService executor() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, KEPT_IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), code -> {
                    Thread thread = new Thread(code, "perdure-operations");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /**
     * What the code gives or throws.
     *
     * @throws TurnTooLongException if it does not end in time, or if code of the same entity did not and still runs
     */
    <T> T call(String entity, Supplier<T> code) {
        abandoned.values().removeIf(Running::hasEnded);
        Running former = abandoned.get(entity);
        if (former != null) {
            throw new TurnTooLongException(entity, limit, former.thread);
        }
        Running running = new Running();
        Future<T> result = executor.submit(() -> running.run(entity, code));
        Optional<T> answer = await(result);
        return answer.orElseThrow(() -> abandon(entity, running));
    }

    private <T> Optional<T> await(Future<T> result) {
        boolean interrupted = false;
        try {
            for (int part = 0; part < PARTS; ) {
                try {
                    return Optional.of(result.get(limit.toNanos() / PARTS, TimeUnit.NANOSECONDS));
                } catch (TimeoutException notYet) {
                    part++;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException thrown) {
            throw unchecked(Objects.requireNonNull(thrown.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.empty();
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    private TurnTooLongException abandon(String entity, Running running) {
        TurnTooLongException tooLong = new TurnTooLongException(entity, limit, running.thread);
        executor.shutdownNow();
        executor = executor();
        try {
            running.ended.await(UNWIND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandoned.put(entity, running);
        Thread thread = running.thread;
        if (!running.hasEnded() && thread != null) {
            threads.abandoned(thread);
        }
        return tooLong;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
