package dev.perdure;

import dev.perdure.spi.CurrentActivity;
import java.util.Optional;

/** The attempt of an activity that the current thread runs. */
public interface ActivityContext {
    /**
     * The attempt that the current thread runs.
     *
     * @throws IllegalStateException if the current thread runs no activity
     */
    static ActivityContext current() {
        return CurrentActivity.get();
    }

    /** The instance whose orchestrator called this activity. */
    String instanceId();

    /**
     * Equal on every attempt of this activity call, and different for every other call: give it to what the activity
     * talks to, so that an effect repeated after a crash is recognised.
     */
    String idempotencyKey();

    /**
     * At least 1: how often this call was started, this time included, by a retry or because its worker was lost. Grows
     * from one attempt to the next.
     */
    int attempt();

    /**
     * What the last attempt that was retried has failed with, be it an exception or a time-out; empty in the first one.
     * An attempt that was lost with its worker leaves none: then it is what this call has failed with before, if it has.
     */
    Optional<FailureDetails> lastFailure();

    /**
     * Says that the attempt makes progress, so that its heartbeat time-out begins anew. Costs no call of Redis. That
     * the worker lives is known without it. For any thread.
     */
    void heartbeat();

    /**
     * Whether nobody waits for the result any more, so that the code may give up: the attempt has timed out, the
     * instance has ended or gave the call up, or the worker is being closed. Known some seconds later at most while
     * Redis answers. For any thread.
     */
    boolean isCancelled();
}
