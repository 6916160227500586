package dev.perdure.runtime.worker;

import dev.perdure.ActivityContext;
import dev.perdure.FailureDetails;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.TimeoutKind;
import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * An attempt of an activity that a worker has taken, and what its code sees of it. Its outcome is decided once: by the
 * code that ends, or by a limit that it exceeds. Thread-safe.
 */
final class Attempt implements ActivityContext {
    private final ActivityTask task;
    private final ActivityCall call;
    private final String idempotencyKey;
    private final LongSupplier ticker;
    private Optional<Thread> thread = Optional.empty();
    private boolean hasBegun;
    private long begun;
    private boolean decided;
    private volatile long heardOf;
    private volatile boolean cancelled;

    /**
     * @param idempotencyKey equal for all attempts of the call
     * @param ticker nanoseconds that only go forward
     */
    Attempt(ActivityTask task, ActivityCall call, String idempotencyKey, LongSupplier ticker) {
        this.task = task;
        this.call = call;
        this.idempotencyKey = idempotencyKey;
        this.ticker = ticker;
    }

    ActivityTask task() {
        return task;
    }

    ActivityCall call() {
        return call;
    }

    // -- for the user's code

    @Override
    public String instanceId() {
        return task.instanceId();
    }

    @Override
    public String idempotencyKey() {
        return idempotencyKey;
    }

    @Override
    public int attempt() {
        return call.startsBefore() + task.deliveries();
    }

    @Override
    public Optional<FailureDetails> lastFailure() {
        return call.lastFailure().map(Failure::details);
    }

    @Override
    public void heartbeat() {
        heardOf = ticker.getAsLong();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    // -- for the worker

    /** The current thread begins to run the code; false if nobody waits for it any more. */
    synchronized boolean begin() {
        if (decided || cancelled) {
            return false;
        }
        hasBegun = true;
        begun = ticker.getAsLong();
        heardOf = begun;
        thread = Optional.of(Thread.currentThread());
        return true;
    }

    /** The code has ended and its thread is not interrupted from now on; whether the outcome is what the code says. */
    @SuppressWarnings("ReturnValueIgnored") // the interrupt was meant for the code
    synchronized boolean end() {
        thread = Optional.empty();
        Thread.interrupted();
        boolean counts = !decided;
        decided = true;
        return counts;
    }

    /** Whether the outcome is still to come. */
    synchronized boolean isOpen() {
        return !decided;
    }

    /** That the worker still has it. */
    ActivityBeat beat() {
        return new ActivityBeat(task, call.execution(), Optional.empty());
    }

    /** What another worker needs to run it anew. */
    synchronized String remainder() {
        int starts = task.deliveries() - (hasBegun ? 0 : 1);
        return ActivityCallCodec.encode(call.started(starts));
    }

    /** Nobody waits for it any more; the code may ask. */
    void cancel() {
        cancelled = true;
    }

    /** Ends the code if it has just exceeded a limit; which one. From then on it is the limit that decides. */
    synchronized Optional<TimeoutKind> expire() {
        if (decided || thread.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeoutKind> exceeded = limits().filter(
                        limit -> limit.left().isNegative() || limit.left().isZero())
                .map(Limit::kind)
                .findFirst();
        if (exceeded.isPresent()) {
            decided = true;
            cancelled = true;
            thread.get().interrupt();
        }
        return exceeded;
    }

    /** How long until a limit is exceeded. */
    synchronized Optional<Duration> untilExpired() {
        return decided || thread.isEmpty()
                ? Optional.empty()
                : limits().map(Limit::left).min(Comparator.naturalOrder());
    }

    private record Limit(TimeoutKind kind, Duration left) {}

    private Stream<Limit> limits() {
        return Stream.of(limit(TimeoutKind.START_TO_CLOSE, begun), limit(TimeoutKind.HEARTBEAT, heardOf))
                .flatMap(Optional::stream);
    }

    private Optional<Limit> limit(TimeoutKind kind, long since) {
        return kind.of(call.timeouts()).map(limit -> new Limit(kind, limit.minusNanos(ticker.getAsLong() - since)));
    }
}
