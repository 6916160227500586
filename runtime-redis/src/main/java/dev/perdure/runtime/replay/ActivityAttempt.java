package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.RetryPolicy;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest attempt of an activity.
 *
 * @param scheduled how it was scheduled
 * @param retry what holds when it fails
 * @param failed whether it has failed and the wait for the next one goes on
 */
record ActivityAttempt(ActivityScheduled scheduled, RetryPolicy retry, boolean failed) {
    /** Whether an answer with that nonce is the answer to this attempt. */
    boolean isAnsweredBy(String nonce) {
        return !failed && scheduled.nonce().equals(nonce);
    }

    /** Whether the attempt of that number is what comes next. */
    boolean isFollowedBy(int attempt) {
        return failed && attempt == scheduled.attempt() + 1;
    }

    /** When the next attempt begins after this failure; empty if there is none. */
    Optional<Instant> retryAt(Failure failure, Instant now) {
        boolean another = scheduled.attempt() < retry.maxAttempts()
                // A result that cannot be stored is none the next time either.
                && !failure.types().contains(PayloadException.class.getName())
                && retry.except().stream().noneMatch(failure.details()::is);
        return another
                ? Optional.of(Times.toMillis(now.plus(retry.delayAfter(scheduled.attempt()))))
                : Optional.empty();
    }

    ActivityAttempt waiting() {
        return new ActivityAttempt(scheduled, retry, true);
    }

    /** The attempt after this one, under that nonce. */
    ActivityScheduled next(String nonce) {
        return new ActivityScheduled(
                scheduled.step(),
                scheduled.attempt() + 1,
                scheduled.activity(),
                scheduled.queue(),
                scheduled.arguments(),
                nonce);
    }

    ActivityAttempt followedBy(ActivityScheduled next) {
        return new ActivityAttempt(next, retry, false);
    }
}
