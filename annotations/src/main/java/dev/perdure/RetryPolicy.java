package dev.perdure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How failed attempts of an activity or a sub-orchestration are repeated. The wait before attempt {@code n + 1} is
 * {@code min(maxDelay, firstDelay * backoff^(n-1))}, less a random part of it if there is jitter. Waits are timers of the orchestration: they hold no thread, and
 * a crash does not start them again. All attempts together take no longer than
 * {@link ActivityTimeouts#scheduleToClose()}. Immutable.
 *
 * @param maxAttempts attempts in all, the first included; at least 1
 * @param firstDelay the wait before the second attempt, kept in milliseconds; not negative
 * @param backoff by what each wait is multiplied for the next one; at least 1
 * @param maxDelay what no wait exceeds; at least {@code firstDelay}
 * @param jitter by up to which part a wait is shortened at random, from 0 to 1: what failed together is not repeated
 *     together. How long a wait has become is recorded
 * @param except failures of these types, and of their subtypes, are not retried
 */
public record RetryPolicy(
        int maxAttempts,
        Duration firstDelay,
        double backoff,
        Duration maxDelay,
        double jitter,
        List<Class<? extends Exception>> except)
        implements RetryHandler {

    /** Longer than any orchestration lives, short enough to be added to any time. */
    private static final Duration UNLIMITED = Duration.ofDays(36_500);

    /**
     * @throws IllegalArgumentException if a number or duration is outside the limits given above
     */
    public RetryPolicy {
        require(maxAttempts >= 1, "maxAttempts", maxAttempts, "at least 1");
        require(!firstDelay.isNegative(), "firstDelay", firstDelay, "zero or more");
        require(backoff >= 1.0 && backoff <= 1_000, "backoff", backoff, "between 1 and 1000");
        require(maxDelay.compareTo(firstDelay) >= 0, "maxDelay", maxDelay, "firstDelay or more");
        require(maxDelay.compareTo(UNLIMITED) <= 0, "maxDelay", maxDelay, "100 years or less");
        require(jitter >= 0 && jitter <= 1, "jitter", jitter, "between 0 and 1");
        except = List.copyOf(except);
    }

    /** One attempt. */
    public static RetryPolicy never() {
        return attempts(1, Duration.ZERO);
    }

    /** That many attempts with the same wait between them. */
    public static RetryPolicy attempts(int maxAttempts, Duration delay) {
        return new RetryPolicy(maxAttempts, delay, 1.0, UNLIMITED, 0, List.of());
    }

    /** The same policy with waits that grow by {@code factor}, up to {@code limit}. */
    public RetryPolicy backoff(double factor, Duration limit) {
        return new RetryPolicy(maxAttempts, firstDelay, factor, limit, jitter, except);
    }

    /** The same policy with waits that are shortened at random by up to that part, from 0 to 1. */
    public RetryPolicy jitter(double part) {
        return new RetryPolicy(maxAttempts, firstDelay, backoff, maxDelay, part, except);
    }

    /** The same policy that gives up at once on failures of this type. */
    public RetryPolicy except(Class<? extends Exception> type) {
        List<Class<? extends Exception>> types = new java.util.ArrayList<>(except);
        types.add(type);
        return new RetryPolicy(maxAttempts, firstDelay, backoff, maxDelay, jitter, types);
    }

    /** The wait, without jitter; empty after the last attempt, and after failures that are not retried. */
    @Override
    public Optional<Duration> retryAfter(FailureDetails failure, int failedAttempt) {
        boolean another = failedAttempt < maxAttempts && except.stream().noneMatch(failure::is);
        return another ? Optional.of(delayAfter(failedAttempt)) : Optional.empty();
    }

    /**
     * The wait after the failure of an attempt, without jitter.
     *
     * @param failedAttempt the number of the attempt that failed, from 1
     */
    public Duration delayAfter(int failedAttempt) {
        double millis = firstDelay.toMillis() * Math.pow(backoff, failedAttempt - 1.0);
        return millis >= maxDelay.toMillis() ? maxDelay : Duration.ofMillis((long) millis);
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "[PERD-320] Retry policy: %s is %s. It must be %s.".formatted(name, value, allowed));
        }
    }
}
