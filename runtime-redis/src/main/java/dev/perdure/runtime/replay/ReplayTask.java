package dev.perdure.runtime.replay;

import dev.perdure.Task;
import dev.perdure.TaskCancelledException;
import dev.perdure.TaskTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A task of one execution. It is settled once, with something that gives its result or throws its failure. */
final class ReplayTask<T extends @Nullable Object> implements Task<T> {
    private final ReplayContext context;
    private final String what;
    private final Runnable onCancel;
    private final Set<Consumer<ReplayTask<T>>> listeners = new LinkedHashSet<>();
    private Optional<Supplier<T>> result = Optional.empty();

    /**
     * A task without a result.
     *
     * @param what what it is the result of, for messages
     * @param onCancel gives up what would have settled it
     */
    ReplayTask(ReplayContext context, String what, Runnable onCancel) {
        this.context = context;
        this.what = what;
        this.onCancel = onCancel;
    }

    /** Takes the result, unless there is one. It is read on the orchestrator's thread, when it is asked for. */
    void settle(Supplier<T> outcome) {
        if (result.isPresent()) {
            return;
        }
        result = Optional.of(outcome);
        List.copyOf(listeners).forEach(listener -> listener.accept(this));
        listeners.clear();
    }

    boolean isSettled() {
        return result.isPresent();
    }

    /** Calls the listener when the task is settled, at once if it is. */
    void whenSettled(Consumer<ReplayTask<T>> listener) {
        if (isSettled()) {
            listener.accept(this);
        } else {
            listeners.add(listener);
        }
    }

    void forget(Consumer<ReplayTask<T>> listener) {
        listeners.remove(listener);
    }

    boolean belongsTo(ReplayContext owner) {
        return context == owner;
    }

    /** The result of a settled task. */
    T get() {
        T value = result.orElseThrow().get();
        result = Optional.of(() -> value);
        return value;
    }

    @Override
    public T await() {
        context.waitUntil(this::isSettled);
        return get();
    }

    @Override
    public T await(Duration timeout) {
        if (!completesWithin(timeout)) {
            throw new TaskTimeoutException(what + ", asked for by instance " + context.instanceId()
                    + ", had no result within " + timeout + ".");
        }
        return get();
    }

    @Override
    public boolean completesWithin(Duration timeout) {
        if (isDone()) {
            return true;
        }
        ReplayTask<Void> timer = context.timer(timeout);
        context.waitUntil(() -> isSettled() || timer.isSettled());
        timer.cancel();
        return isSettled();
    }

    @Override
    public boolean isDone() {
        context.checkThread();
        return isSettled();
    }

    @Override
    public void cancel() {
        if (isDone()) {
            return;
        }
        onCancel.run();
        settle(() -> {
            throw new TaskCancelledException(
                    what + " was cancelled by instance " + context.instanceId() + " before there was a result.");
        });
    }
}
