package dev.perdure.runtime.client;

import dev.perdure.HubUnavailableException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats calls of the store while it cannot be reached. Whoever repeats a command sends the same message id. */
final class Patience {
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long FIRST_WAIT_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 500;

    private Patience() {}

    /**
     * The answer of the first call that gives one.
     *
     * @throws HubUnavailableException if none does within the limit
     */
    static <T> T call(Supplier<T> call) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long wait = FIRST_WAIT_MILLIS;
        while (true) {
            try {
                return call.get();
            } catch (HubUnavailableException unavailable) {
                if (System.nanoTime() >= deadline) {
                    throw unavailable;
                }
            }
            sleep(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The calling thread was interrupted.");
        }
    }
}
