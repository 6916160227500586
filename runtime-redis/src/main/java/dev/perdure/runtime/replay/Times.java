package dev.perdure.runtime.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of timers: whole milliseconds, rounded up so that no timer is early, and not too far away. */
final class Times {
    private static final Duration MAX_DELAY = Duration.ofDays(36_500);

    private Times() {}

    /**
     * The end of a wait.
     *
     * @throws IllegalArgumentException if the delay is negative or longer than 100 years
     */
    static Instant after(Instant now, Duration delay) {
        if (delay.isNegative() || delay.compareTo(MAX_DELAY) > 0) {
            throw new IllegalArgumentException("A wait of " + delay + " was asked for. Wait for zero to 100 years.");
        }
        return toMillis(now.plus(delay));
    }

    /**
     * The time itself, or now if it is past.
     *
     * @throws IllegalArgumentException if it is more than 100 years away
     */
    static Instant at(Instant now, Instant due) {
        if (due.isAfter(now.plus(MAX_DELAY))) {
            throw new IllegalArgumentException("A timer for " + due + " was asked for. Wait for up to 100 years.");
        }
        return toMillis(due.isBefore(now) ? now : due);
    }

    static Instant toMillis(Instant time) {
        Instant floor = time.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(time) ? floor : floor.plusMillis(1);
    }
}
