package dev.perdure.runtime.store;

import java.time.Duration;

/**
 * The answer to {@link WorkerStore#acquire}.
 *
 * @param acquired whether the partition is now held under the given nonce
 * @param remaining how long the present owner's lease still lasts, if it is not
 */
public record Acquisition(boolean acquired, Duration remaining) {}
