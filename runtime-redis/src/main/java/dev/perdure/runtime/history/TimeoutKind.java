package dev.perdure.runtime.history;

import dev.perdure.ActivityTimeoutException;
import dev.perdure.ActivityTimeouts;
import dev.perdure.runtime.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Which of the limits of an activity. */
public enum TimeoutKind {
    START_TO_CLOSE("start-to-close", ActivityTimeouts::startToClose),
    SCHEDULE_TO_START("schedule-to-start", ActivityTimeouts::scheduleToStart),
    SCHEDULE_TO_CLOSE("schedule-to-close", ActivityTimeouts::scheduleToClose),
    HEARTBEAT("heartbeat", ActivityTimeouts::heartbeat);

    private final String text;
    private final Function<ActivityTimeouts, Optional<Duration>> limit;

    TimeoutKind(String text, Function<ActivityTimeouts, Optional<Duration>> limit) {
        this.text = text;
        this.limit = limit;
    }

    /** Its name as users and the stored form have it. */
    public String text() {
        return text;
    }

    /** The limit, if there is one. */
    public Optional<Duration> of(ActivityTimeouts timeouts) {
        return limit.apply(timeouts);
    }

    /** What an activity fails with that exceeded it. */
    public Failure exceeded(String activity, ActivityTimeouts timeouts) {
        String message = Problem.ACTIVITY_TIMED_OUT.message(
                activity, text, of(timeouts).map(Duration::toString).orElse("none"));
        return EngineFailures.of(ActivityTimeoutException.class, message);
    }

    static TimeoutKind of(String text) {
        for (TimeoutKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no time-out is called '" + text + "'");
    }
}
