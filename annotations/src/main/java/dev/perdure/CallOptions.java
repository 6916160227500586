package dev.perdure;

import java.time.Duration;
import java.util.Optional;

/**
 * What holds for some calls made through a proxy and not for others; given to {@code with(...)}. What an option does
 * not say is as the annotations declare. Options are put together by {@link #and}:
 * {@code CallOptions.timeout(limit).and(CallOptions.retry(policy))}. Immutable.
 *
 * @param retry decides over other attempts, in place of the policy that the annotation declares
 * @param timeouts each in place of the one that the annotation declares
 */
public record CallOptions(Optional<RetryHandler> retry, ActivityTimeouts timeouts) {
    /** As declared. */
    public static CallOptions none() {
        return timeouts(ActivityTimeouts.none());
    }

    /** Retry by this policy, or as this code of the orchestrator decides. */
    public static CallOptions retry(RetryHandler handler) {
        return new CallOptions(Optional.of(handler), ActivityTimeouts.none());
    }

    /**
     * Each attempt may run that long: {@link ActivityTimeouts#startToClose()}.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 100 years
     */
    public static CallOptions timeout(Duration limit) {
        return timeouts(ActivityTimeouts.none().startToClose(limit));
    }

    /** Wait and run no longer than these say. */
    public static CallOptions timeouts(ActivityTimeouts limits) {
        return new CallOptions(Optional.empty(), limits);
    }

    /** These and the others; the others where both say something. */
    public CallOptions and(CallOptions others) {
        return new CallOptions(others.retry.or(this::retry), others.timeouts.or(timeouts));
    }
}
