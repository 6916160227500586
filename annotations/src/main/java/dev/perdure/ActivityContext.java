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

    /** How often this call has been started, this time included; from 1. Retries and restarts after a crash count. */
    int attempt();
}
