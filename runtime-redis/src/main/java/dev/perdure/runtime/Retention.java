package dev.perdure.runtime;

import dev.perdure.HubConfigurationException;
import java.time.Duration;
import java.util.Optional;

/**
 * How long instances are kept after they have ended, by how they ended; those without a time are kept until someone
 * purges them. Immutable.
 *
 * @param completed with a result
 * @param failed with an exception
 * @param terminated by a client
 */
public record Retention(Optional<Duration> completed, Optional<Duration> failed, Optional<Duration> terminated) {
    /**
     * @throws HubConfigurationException if a time is negative
     */
    public Retention {
        check(completed);
        check(failed);
        check(terminated);
    }

    private static void check(Optional<Duration> time) {
        if (time.filter(Duration::isNegative).isPresent()) {
            throw new HubConfigurationException(Problem.OUT_OF_RANGE.message("retention", time.get(), "0 or more"));
        }
    }

    /** All are kept. */
    public static Retention unlimited() {
        return new Retention(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All are kept for that time. */
    public static Retention of(Duration time) {
        return new Retention(Optional.of(time), Optional.of(time), Optional.of(time));
    }

    /** The same, but instances that ended with a result are kept for that time. */
    public Retention completed(Duration time) {
        return new Retention(Optional.of(time), failed, terminated);
    }

    /** The same, but instances that ended with an exception are kept for that time. */
    public Retention failed(Duration time) {
        return new Retention(completed, Optional.of(time), terminated);
    }

    /** The same, but instances that a client ended are kept for that time. */
    public Retention terminated(Duration time) {
        return new Retention(completed, failed, Optional.of(time));
    }
}
