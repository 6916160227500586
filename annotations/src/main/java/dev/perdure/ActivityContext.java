package dev.perdure;

import dev.perdure.spi.CurrentActivity;

/** The attempt of an activity that the current thread runs. Immutable. */
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
     * At least 1, and more than 1 if this call has failed or its worker was lost before: the number of the attempt
     * after the retry policy, plus how often this attempt was taken over from another worker. A takeover does not raise
     * the numbers of the attempts after it, so two attempts of one call may have the same number.
     */
    int attempt();
}
