package dev.perdure.runtime.worker;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Of all partitions of a worker one at a time runs a suspect: should the worker die, it died of that one, and none that
 * waits or runs elsewhere is counted again. Thread-safe.
 */
public final class SuspectTrial {
    private static final int NONE = -1;

    private final AtomicInteger partition = new AtomicInteger(NONE);

    /** Whether a suspect of that partition may run until {@link #end}. */
    boolean begin(int number) {
        return partition.compareAndSet(NONE, number) || partition.get() == number;
    }

    /** No suspect of that partition runs any more. */
    void end(int number) {
        partition.compareAndSet(number, NONE);
    }
}
