package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.Arrived;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageVisitor;
import dev.perdure.runtime.history.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Turns a message into the event that it is in this execution; into none if it has no effect any more. */
record Reception(String execution, Retries retries, Steps steps) implements MessageVisitor<Optional<Arrived>> {
    @Override
    public Optional<Arrived> start(Message.Start message) {
        return Optional.of(new HistoryEvent.OrchestrationStarted(
                message.orchestrator(), message.input(), message.parent(), message.deadline()));
    }

    @Override
    public Optional<Arrived> activityResult(Message.ActivityResult message) {
        return answered(message.execution(), message.step(), message.nonce())
                .map(attempt -> new HistoryEvent.ActivityCompleted(message.step(), message.result()));
    }

    @Override
    public Optional<Arrived> activityFault(Message.ActivityFault message) {
        return answered(message.execution(), message.step(), message.nonce())
                .map(attempt -> new HistoryEvent.AttemptFailed(
                        message.step(),
                        attempt.scheduled().attempt(),
                        message.failure(),
                        retries.next(attempt, message.failure()),
                        Math.max(message.starts(), attempt.scheduled().startsBefore() + 1)));
    }

    @Override
    public Optional<Arrived> activityOverdue(Message.ActivityOverdue message) {
        return latest(message.execution(), message.step())
                .filter(attempt -> attempt.isExceeded(message))
                .map(ActivityAttempt::scheduled)
                .map(latest -> new HistoryEvent.ActivityTimedOut(
                        message.step(),
                        latest.attempt(),
                        message.exceeded().exceeded(latest.activity(), latest.timeouts())));
    }

    @Override
    public Optional<Arrived> timerDue(Message.TimerDue message) {
        return isOpen(message.execution(), message.step(), Steps.Kind.TIMER)
                ? Optional.of(new HistoryEvent.TimerFired(message.step()))
                : Optional.empty();
    }

    @Override
    public Optional<Arrived> retryDue(Message.RetryDue message) {
        boolean isNext = latest(message.execution(), message.step())
                        .filter(attempt -> attempt.isFollowedBy(message.attempt()))
                        .isPresent()
                || child(message.execution(), message.step())
                        .filter(attempt -> attempt.isFollowedBy(message.attempt()))
                        .isPresent();
        return isNext ? Optional.of(new HistoryEvent.RetryDue(message.step(), message.attempt())) : Optional.empty();
    }

    @Override
    public Optional<Arrived> answer(Message.Answer message) {
        return Optional.of(message)
                .filter(answer -> answer.execution().equals(execution))
                .flatMap(answer -> steps.asked(answer.step(), answer.call()))
                .map(kind -> answered(kind, message));
    }

    private Arrived answered(Steps.Kind asked, Message.Answer answer) {
        return switch (asked) {
            case ENTITY -> new HistoryEvent.EntityAnswered(answer.step(), answer.outcome());
            case LOCK ->
                answer.outcome() instanceof Outcome.Succeeded
                        ? new HistoryEvent.LockGranted(answer.step())
                        : new HistoryEvent.EntityAnswered(answer.step(), answer.outcome());
            default -> childEnded(answer);
        };
    }

    private Arrived childEnded(Message.Answer answer) {
        if (answer.outcome() instanceof Outcome.Failed failed) {
            Optional<ChildAttempt> attempt = child(answer.execution(), answer.step());
            Optional<Instant> next = attempt.flatMap(latest -> retries.next(latest, failed.failure()));
            if (next.isPresent()) {
                return new HistoryEvent.SubOrchestrationRetried(
                        answer.step(), attempt.get().number(), failed.failure(), next.get());
            }
        }
        return new HistoryEvent.SubOrchestrationEnded(answer.step(), answer.outcome());
    }

    @Override
    public Optional<Arrived> raise(Message.Raise message) {
        return Optional.of(new HistoryEvent.EventRaised(message.event(), message.payload()));
    }

    @Override
    public Optional<Arrived> terminate(Message.Terminate message) {
        return Optional.of(new HistoryEvent.OrchestrationTerminated(message.reason()));
    }

    /** An orchestrator has no operations, and no lock. */
    @Override
    public Optional<Arrived> operation(Message.Operation message) {
        return Optional.empty();
    }

    @Override
    public Optional<Arrived> lockRequest(Message.LockRequest message) {
        return Optional.empty();
    }

    @Override
    public Optional<Arrived> unlock(Message.Unlock message) {
        return Optional.empty();
    }

    @Override
    public Optional<Arrived> unlocked(Message.Unlocked message) {
        return Optional.empty();
    }

    @Override
    public Optional<Arrived> lockCheck(Message.LockCheck message) {
        return Optional.empty();
    }

    /** The engine answers it. */
    @Override
    public Optional<Arrived> lockProbe(Message.LockProbe message) {
        return Optional.empty();
    }

    private Optional<ActivityAttempt> answered(String receiver, int step, String nonce) {
        return latest(receiver, step).filter(attempt -> attempt.isAnsweredBy(nonce));
    }

    private Optional<ChildAttempt> child(String receiver, int step) {
        return receiver.equals(execution) ? steps.child(step) : Optional.empty();
    }

    private Optional<ActivityAttempt> latest(String receiver, int step) {
        return receiver.equals(execution) ? steps.attempt(step) : Optional.empty();
    }

    /** Whether it answers what this execution may yet ask for: its turn was lost after the question had been sent. */
    boolean isEarly(Message message) {
        return message instanceof Message.Answer answer
                && (answer.execution().equals(execution)
                        ? isEarly(answer)
                        : ContentId.generation(answer.execution()) > ContentId.generation(execution));
    }

    private boolean isEarly(Message.Answer answer) {
        return steps.isAhead(answer.step())
                || steps.child(answer.step())
                        .filter(attempt -> attempt.isBefore(answer.call()))
                        .isPresent();
    }

    private boolean isOpen(String receiver, int step, Steps.Kind kind) {
        return receiver.equals(execution) && steps.isOpen(step, kind);
    }
}
