package dev.perdure.runtime.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time of the store: what it said last, and what has passed since. Knows nothing of the local time of day, so it
 * may be set; where the store's own is set, this one follows with the next measurement, back too.
 */
final class HubClock {
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);

    private final Supplier<Instant> store;
    private final LongSupplier ticker;
    private final Interval measurement;
    private Instant measured;
    private long measuredAt;
    private Duration jump = Duration.ZERO;

    /**
     * @param store says its time
     */
    HubClock(Supplier<Instant> store, LongSupplier ticker) {
        this.store = store;
        this.ticker = ticker;
        this.measurement = new Interval(ticker, MEASURE_EVERY);
        this.measured = store.get();
        this.measuredAt = ticker.getAsLong();
        measurement.begin();
    }

    /** Asks the store again, if that is due; whether it was. */
    boolean measure() {
        if (!measurement.isOver()) {
            return false;
        }
        measurement.begin(); // first: where the store does not answer, the old time serves until the next one is due
        Instant expected = now();
        measured = store.get();
        measuredAt = ticker.getAsLong();
        jump = Duration.between(expected, measured);
        return true;
    }

    /** By how much the last measurement was later than expected; negative if the clock ran back. */
    Duration jump() {
        return jump;
    }

    /** The time of the store. */
    Instant now() {
        return measured.plusNanos(ticker.getAsLong() - measuredAt);
    }

    /** A time that is never set, for comparison with others of its kind only. */
    Instant steady() {
        return Instant.EPOCH.plusNanos(ticker.getAsLong());
    }
}
