package dev.perdure.runtime.client;

import dev.perdure.HubFullException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Threads;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Repeats calls of the store while it cannot be reached or has no room. Whoever repeats a command sends the same
 * message id.
 *
 * @param ticker nanoseconds that only go forward
 */
record Patience(Threads threads, LongSupplier ticker) {
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long FIRST_WAIT_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 500;

    /**
     * The answer of the first call that gives one.
     *
     * @throws HubUnavailableException if none does within the limit
     * @throws HubFullException if the last one found no room
     */
    <T> T call(Supplier<T> call) {
        long deadline = ticker.getAsLong() + LIMIT.toNanos();
        long wait = FIRST_WAIT_MILLIS;
        while (true) {
            try {
                return call.get();
            } catch (HubUnavailableException | HubFullException unavailable) {
                if (ticker.getAsLong() - deadline >= 0) {
                    throw unavailable;
                }
            }
            pause(Duration.ofMillis(wait));
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private void pause(Duration length) {
        try {
            threads.pause(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The calling thread was interrupted.");
        }
    }
}
