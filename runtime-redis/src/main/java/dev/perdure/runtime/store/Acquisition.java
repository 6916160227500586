package dev.perdure.runtime.store;

import java.time.Duration;

/**
 * The answer to {@link WorkerStore#acquire}.
 *
 * @param acquired whether the partition is now held under the given nonce
 * @param clean whether nobody held it then; if not, the owner before may have died in the middle of a turn
 * @param remaining how long the present owner's lease still lasts, if it is not acquired
 */
public record Acquisition(boolean acquired, boolean clean, Duration remaining) {
    /** It was not acquired. */
    public static Acquisition refused(Duration remaining) {
        return new Acquisition(false, false, remaining);
    }

    /** It was acquired. */
    public static Acquisition of(boolean clean) {
        return new Acquisition(true, clean, Duration.ZERO);
    }
}
