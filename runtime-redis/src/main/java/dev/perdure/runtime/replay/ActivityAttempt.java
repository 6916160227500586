package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.PoisonedActivityException;
import dev.perdure.RetryHandler;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.AttemptFailed;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.TimeoutKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The latest attempt of an activity.
 *
 * @param scheduled how it was scheduled
 * @param retry decides what comes when it fails
 * @param end when the whole call times out
 * @param failed how it failed; empty while it has not. Then the wait for the next one goes on
 */
record ActivityAttempt(
        ActivityScheduled scheduled, RetryHandler retry, Optional<Instant> end, Optional<AttemptFailed> failed)
        implements Retried {
    /** The first attempt. */
    static ActivityAttempt first(ActivityScheduled scheduled, RetryHandler retry, Instant now) {
        Optional<Instant> end = scheduled.timeouts().scheduleToClose().map(now::plus);
        return new ActivityAttempt(scheduled, retry, end, Optional.empty());
    }

    @Override
    public int step() {
        return scheduled.step();
    }

    @Override
    public int number() {
        return scheduled.attempt();
    }

    @Override
    public String callee() {
        return "activity " + scheduled.activity();
    }

    @Override
    public List<Class<? extends Exception>> ending() {
        return List.of(PayloadException.class, PoisonedActivityException.class);
    }

    /** Whether an answer with that nonce is the answer to this attempt. */
    boolean isAnsweredBy(String nonce) {
        return failed.isEmpty() && scheduled.nonce().equals(nonce);
    }

    /** Whether the attempt of that number is what comes next. */
    boolean isFollowedBy(int attempt) {
        return failed.isPresent() && attempt == scheduled.attempt() + 1;
    }

    /** Whether a limit that the message tells of is one of this attempt, or of the whole call, and still counts. */
    boolean isExceeded(Message.ActivityOverdue message) {
        return message.exceeded() == TimeoutKind.SCHEDULE_TO_CLOSE
                || failed.isEmpty() && message.attempt() == scheduled.attempt();
    }

    /** The same, which has failed now. */
    ActivityAttempt failed(AttemptFailed how) {
        return new ActivityAttempt(scheduled, retry, end, Optional.of(how));
    }

    /** The attempt after this one, under that nonce. */
    ActivityScheduled next(String nonce) {
        return new ActivityScheduled(
                scheduled.step(),
                scheduled.attempt() + 1,
                scheduled.activity(),
                scheduled.queue(),
                scheduled.arguments(),
                nonce,
                scheduled.timeouts(),
                failed.orElseThrow().starts(),
                failed.map(AttemptFailed::failure));
    }

    ActivityAttempt followedBy(ActivityScheduled next) {
        return new ActivityAttempt(next, retry, end, Optional.empty());
    }
}
