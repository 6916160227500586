package dev.perdure;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long an activity may wait and run. Each limit that is exceeded fails the attempt or the call with an
 * {@link ActivityTimeoutException}, never early. From 1 millisecond to 100 years. Immutable.
 *
 * @param startToClose for one attempt, from the moment a worker begins to run it. The worker then interrupts the
 *     attempt's thread, and what the attempt still returns is dropped. Retried
 * @param scheduleToStart for one attempt, from the moment it is put into its queue until a worker takes it. Not
 *     retried: the next attempt would wait in the same queue
 * @param scheduleToClose for the whole call, all attempts and the waits between them included. Not retried
 * @param heartbeat between two calls of {@link ActivityContext#heartbeat}, or since the start of the attempt. The
 *     worker then acts as for {@code startToClose}. Retried
 */
public record ActivityTimeouts(
        Optional<Duration> startToClose,
        Optional<Duration> scheduleToStart,
        Optional<Duration> scheduleToClose,
        Optional<Duration> heartbeat) {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final ActivityTimeouts NONE =
            new ActivityTimeouts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @throws IllegalArgumentException if one is shorter than a millisecond or longer than 100 years
     */
    public ActivityTimeouts {
        startToClose.ifPresent(limit -> require("startToClose", limit));
        scheduleToStart.ifPresent(limit -> require("scheduleToStart", limit));
        scheduleToClose.ifPresent(limit -> require("scheduleToClose", limit));
        heartbeat.ifPresent(limit -> require("heartbeat", limit));
    }

    /** No limits. */
    public static ActivityTimeouts none() {
        return NONE;
    }

    /** The same with that limit. */
    public ActivityTimeouts startToClose(Duration limit) {
        return new ActivityTimeouts(Optional.of(limit), scheduleToStart, scheduleToClose, heartbeat);
    }

    /** The same with that limit. */
    public ActivityTimeouts scheduleToStart(Duration limit) {
        return new ActivityTimeouts(startToClose, Optional.of(limit), scheduleToClose, heartbeat);
    }

    /** The same with that limit. */
    public ActivityTimeouts scheduleToClose(Duration limit) {
        return new ActivityTimeouts(startToClose, scheduleToStart, Optional.of(limit), heartbeat);
    }

    /** The same with that limit. */
    public ActivityTimeouts heartbeat(Duration limit) {
        return new ActivityTimeouts(startToClose, scheduleToStart, scheduleToClose, Optional.of(limit));
    }

    /** These, and the others where these do not say. */
    public ActivityTimeouts or(ActivityTimeouts others) {
        return new ActivityTimeouts(
                startToClose.or(others::startToClose),
                scheduleToStart.or(others::scheduleToStart),
                scheduleToClose.or(others::scheduleToClose),
                heartbeat.or(others::heartbeat));
    }

    private static void require(String name, Duration limit) {
        if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "[PERD-340] Time-out %s is %s. It must be from 1 millisecond to 100 years.".formatted(name, limit));
        }
    }
}
