package dev.perdure;

import java.util.Optional;

/**
 * What holds for some calls made through a proxy and not for others; given to {@code with(...)}. Immutable.
 *
 * @param retry in place of the policy that the annotation declares
 */
public record CallOptions(Optional<RetryPolicy> retry) {
    /** As declared. */
    public static CallOptions none() {
        return new CallOptions(Optional.empty());
    }

    /** Retry by this policy. */
    public static CallOptions retry(RetryPolicy policy) {
        return new CallOptions(Optional.of(policy));
    }
}
