package dev.perdure.runtime.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A time between two doings of the same thing. For one thread at a time. */
final class Interval {
    private final LongSupplier ticker;
    private final long nanos;
    private long begun;
    private boolean hasBegun;

    Interval(LongSupplier ticker, Duration length) {
        this.ticker = ticker;
        this.nanos = length.toNanos();
    }

    /** Whether it has passed since it was begun last, or was never begun. */
    boolean isOver() {
        return !hasBegun || ticker.getAsLong() - begun >= nanos;
    }

    /** It counts from now. */
    void begin() {
        begun = ticker.getAsLong();
        hasBegun = true;
    }
}
