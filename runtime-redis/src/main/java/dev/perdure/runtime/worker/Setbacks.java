package dev.perdure.runtime.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The partitions whose owner here ended by a failure that is not the store's. Each is left alone for a while, so that it
 * does not keep the worker busy with failing; twice as long when it fails again soon. For one thread at a time.
 */
final class Setbacks {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LongSupplier ticker;
    private final Map<Integer, Setback> last = new HashMap<>();

    Setbacks(LongSupplier ticker) {
        this.ticker = ticker;
    }

    private record Setback(long since, Duration pause) {}

    /** Its owner has failed. */
    void failed(int partition) {
        Duration pause = last(partition)
                .filter(before -> elapsed(before).compareTo(before.pause().plus(LONGEST)) < 0)
                .map(before -> before.pause().multipliedBy(2))
                .orElse(FIRST);
        last.put(partition, new Setback(ticker.getAsLong(), pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
    }

    /** Whether the partition has been left alone for long enough. */
    boolean isOver(int partition) {
        return last(partition)
                .filter(setback -> elapsed(setback).compareTo(setback.pause()) < 0)
                .isEmpty();
    }

    private Optional<Setback> last(int partition) {
        return Optional.ofNullable(last.get(partition));
    }

    private Duration elapsed(Setback setback) {
        return Duration.ofNanos(ticker.getAsLong() - setback.since());
    }
}
