package dev.perdure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A result that an orchestrator can wait for: of an activity, a timer, an external event, a sub-orchestration, an
 * entity call, or of several of these. Waiting is stored, not slept: the worker is free meanwhile, and a crash loses
 * nothing. Belongs to one instance of an orchestrator; not to be used from other threads.
 *
 * @param <T> the type of the result
 */
public interface Task<T extends @Nullable Object> {
    /**
     * Waits for the result. If it is stored, but cannot be read as the type that is asked for, nothing is thrown: the
     * instance is parked, and goes on with what is stored once code that can read it is deployed. So it is with the
     * payload of an external event.
     *
     * @throws TaskFailedException if the work failed; its cause is the exception, rebuilt, if the method declares it.
     *     Declared unchecked exceptions are thrown as they are.
     * @throws TaskCancelledException if {@link #cancel()} was called before there was a result
     */
    T await();

    /**
     * Waits for the result, but not longer than {@code timeout}. The work goes on when the time is up.
     *
     * @param timeout kept in milliseconds, finer parts rounded up
     * @throws TaskTimeoutException if there is no result by then
     * @throws TaskFailedException as {@link #await()} does
     */
    T await(Duration timeout);

    /**
     * Waits until there is a result or a failure, but not longer than {@code timeout}.
     *
     * @return whether the task is done
     */
    boolean completesWithin(Duration timeout);

    /** Whether there is a result, a failure or a cancellation. Changes only while the orchestrator waits. */
    boolean isDone();

    /**
     * Gives up the wait: no result will come. A timer is removed, an event goes to the next task that waits for its
     * name; work that runs already runs to its end and its result is dropped. Does nothing if the task is done.
     */
    void cancel();
}
