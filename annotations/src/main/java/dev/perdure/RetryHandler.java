package dev.perdure;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether and when an activity or a sub-orchestration that has failed is tried again: a {@link RetryPolicy},
 * or code of the orchestrator. What it decides is recorded, and holds even if the code is changed later.
 *
 * <p>It runs as part of the orchestrator, in each replay too, so it must be as deterministic. It may read and change what
 * the orchestrator holds in its fields, but use no context and no proxy: it decides, and does nothing. If it throws, or
 * gives a wait that no timer can have, there is no other attempt.
 *
 * <p>It is not asked where no attempt can help: after {@link PayloadException}; for an activity after
 * {@link PoisonedActivityException} and time-outs that are not retried; for a sub-orchestration after
 * {@link InstanceAlreadyExistsException}, and after {@link InstanceTerminatedException}, since somebody wanted its end. {@link ActivityTimeouts#scheduleToClose()} ends a call whatever it says.
 */
@FunctionalInterface
public interface RetryHandler {
    /**
     * How long to wait before the next attempt; empty if there is to be none.
     *
     * @param failure what the attempt has failed with
     * @param failedAttempt its number, from 1
     */
    Optional<Duration> retryAfter(FailureDetails failure, int failedAttempt);
}
