package dev.perdure.runtime.worker;

import dev.perdure.EntityId;
import dev.perdure.InstanceAlreadyExistsException;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Effects;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.LiveInstance.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the events of one turn of an instance ask of the engine. */
final class InstanceEffects implements Effects {
    private final Identity self;
    private final Envelopes envelopes;
    private final Map<Message, TurnEffects.Timer> timers = new LinkedHashMap<>();
    private final List<TurnEffects.Timer> cancelled = new ArrayList<>();
    private final Map<String, TurnEffects.NewActivity> activities = new LinkedHashMap<>();
    private final List<String> givenUp = new ArrayList<>();
    private final List<OutgoingMessage> messages = new ArrayList<>();
    private Instant now = Instant.MIN;
    private Optional<ReplyTo.Step> parent = Optional.empty();
    private Optional<Instant> deadline = Optional.empty();
    private Optional<String> nextExecution = Optional.empty();
    private Optional<HistoryEvent.LockAsked> askedAgain = Optional.empty();
    private Standing standing = Standing.RUNNING;

    InstanceEffects(Identity self, Envelopes envelopes) {
        this.self = self;
        this.envelopes = envelopes;
    }

    /**
     * Takes what the events of a turn ask for.
     *
     * @param waiting the step that waits for the end of the instance
     * @param due when the instance is terminated
     * @param dropped what nobody waits for after the turn; what the turn itself has asked for of it is not done at all
     */
    void take(RecordedTurn turn, Optional<ReplyTo.Step> waiting, Optional<Instant> due, Dropped dropped) {
        now = turn.at();
        parent = waiting;
        deadline = due;
        askedAgain.ifPresent(this::askLock);
        turn.events().forEach(event -> event.effects(this));
        for (Message message : dropped.timers()) {
            if (timers.remove(message) == null) {
                cancelled.add(timer(0, message));
            }
        }
        for (String nonce : dropped.activities()) {
            if (activities.remove(nonce) == null) {
                givenUp.add(nonce);
            }
        }
        dropped.lock().ifPresent(lock -> releaseLock(lock.lock(), lock.entities()));
    }

    /**
     * Answers what is no concern of the code: starts that find this instance under their id, if somebody waits for the
     * answer, and entities that ask whether a lock is needed. One that is still waited for is asked for once more: its
     * request may have been withdrawn by an end of this instance that a failover took back.
     *
     * @param lock the lock that the instance holds or waits for
     * @return all other messages
     */
    List<Message> answerFor(List<Letter> letters, OpenLock lock) {
        List<Message> others = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.message() instanceof Message.Start start && !isOwn(start)) {
                start.parent().ifPresent(asking -> messages.add(envelopes.answer(asking, alreadyExists(start))));
            } else if (letter.message() instanceof Message.LockProbe probe) {
                if (lock.is(probe.lock())) {
                    askedAgain = lock.awaited();
                } else {
                    messages.add(envelopes.unlock(probe));
                }
            } else {
                others.add(letter.message());
            }
        }
        return others;
    }

    private boolean isOwn(Message.Start start) {
        String execution = self.execution();
        return start.messageId().equals(execution)
                || ContentId.execution(self.id(), start.messageId()).equals(execution);
    }

    private Outcome alreadyExists(Message.Start start) {
        String message = Problem.ID_TAKEN.message(self.id(), self.orchestrator(), start.orchestrator());
        return new Outcome.Failed(EngineFailures.of(InstanceAlreadyExistsException.class, message));
    }

    TurnEffects collected() {
        return new TurnEffects(
                List.copyOf(timers.values()),
                cancelled,
                List.copyOf(activities.values()),
                givenUp,
                messages,
                List.of());
    }

    /** The execution with which the instance goes on, if it has continued as new. */
    Optional<String> nextExecution() {
        return nextExecution;
    }

    /** Where the instance stands then. */
    Standing standing() {
        return standing;
    }

    @Override
    public void runActivity(HistoryEvent.ActivityScheduled activity) {
        ActivityCall call = new ActivityCall(
                activity.activity(),
                self.execution(),
                activity.step(),
                activity.attempt(),
                activity.nonce(),
                activity.arguments(),
                activity.timeouts(),
                activity.startsBefore(),
                now,
                activity.lastFailure());
        activities.put(
                activity.nonce(),
                new TurnEffects.NewActivity(activity.queue(), activity.nonce(), ActivityCallCodec.encode(call)));
        Overdue.of(self.execution(), activity, now)
                .forEach(timeout -> wake(ceilMillis(timeout.due()), timeout.message()));
    }

    @Override
    public void retry(int step, int attempt, Instant due) {
        wake(due.toEpochMilli(), new Message.RetryDue(self.execution(), step, attempt));
    }

    @Override
    public void startTimer(int step, Instant due) {
        wake(ceilMillis(due), new Message.TimerDue(self.execution(), step));
    }

    @Override
    public void terminateAt(Instant due) {
        wake(ceilMillis(due), Message.Terminate.atDeadline(due));
    }

    @Override
    public void callEntity(HistoryEvent.EntityCalled call) {
        operate(
                call.step(),
                call.entity(),
                call.operation(),
                call.arguments(),
                Optional.of(self(call.step(), call.call())),
                call.lock());
    }

    @Override
    public void signalEntity(HistoryEvent.EntitySignalled signal) {
        operate(
                signal.step(),
                signal.entity(),
                signal.operation(),
                signal.arguments(),
                Optional.empty(),
                signal.lock());
    }

    private void operate(
            int step,
            EntityId entity,
            String operation,
            Payload arguments,
            Optional<ReplyTo> replyTo,
            Optional<String> lock) {
        Message message = new Message.Operation(operation, arguments, replyTo, lock);
        send(step, entity.toString(), message);
    }

    @Override
    public void raiseEvent(HistoryEvent.EventSent event) {
        send(event.step(), event.instanceId(), new Message.Raise(event.event(), event.payload()));
    }

    @Override
    public void askLock(HistoryEvent.LockAsked asked) {
        Message request = new Message.LockRequest(asked.lock(), asked.entities(), self(asked.step(), asked.lock()));
        sendAnew(asked.entities().get(0), asked.lock(), request);
    }

    @Override
    public void releaseLock(String lock, List<EntityId> entities) {
        entities.forEach(entity -> sendAnew(entity, lock, new Message.Unlock(lock)));
    }

    /**
     * The identity of what is sent about a lock holds the time of its turn. When a turn that was lost is run again, it
     * shall come again: the entity knows the lock, and what the lost turns did to it may have to be done once more.
     */
    private void sendAnew(EntityId entity, String lock, Message message) {
        String id = ContentId.of("lock", entity.toString(), lock, MessageCodec.identity(message), now.toString());
        messages.add(envelopes.message(entity.toString(), id, message));
    }

    @Override
    public void startOrchestration(HistoryEvent.SubOrchestrationStarted start) {
        Optional<ReplyTo.Step> waiting =
                start.awaited() ? Optional.of(self(start.step(), start.call())) : Optional.empty();
        String id = ContentId.of(
                "start",
                self.id(),
                self.execution(),
                Integer.toString(start.step()),
                start.instanceId(),
                start.orchestrator(),
                start.input().json());
        Message message = new Message.Start(start.orchestrator(), start.input(), waiting, Optional.empty(), id);
        messages.add(envelopes.message(start.instanceId(), id, message));
    }

    /** The start of the next execution bears its name. */
    @Override
    public void continuedAsNew(Payload input) {
        String execution = ContentId.nextExecution(self.id(), self.execution(), input);
        nextExecution = Optional.of(execution);
        Message start = new Message.Start(self.orchestrator(), input, parent, deadline, execution);
        messages.add(envelopes.message(self.id(), execution, start));
    }

    @Override
    public void completed(Payload result) {
        standing = new Standing(Status.COMPLETED, Optional.of(result.json()), Optional.empty(), Optional.empty());
        answerParent(new Outcome.Succeeded(result));
    }

    @Override
    public void failed(Failure thrown) {
        String failure = OutcomeCodec.encode(thrown);
        standing = new Standing(Status.FAILED, Optional.empty(), Optional.of(failure), Optional.empty());
        answerParent(new Outcome.Failed(thrown));
    }

    @Override
    public void terminated(String why) {
        standing = new Standing(Status.TERMINATED, Optional.empty(), Optional.empty(), Optional.of(why));
        answerParent(new Outcome.Failed(
                EngineFailures.of(InstanceTerminatedException.class, Problem.TERMINATED.message(self.id(), why))));
    }

    private void answerParent(Outcome outcome) {
        parent.ifPresent(step -> messages.add(envelopes.answer(step, outcome)));
    }

    private void send(int step, String receiver, Message message) {
        String body = MessageCodec.identity(message);
        String id = ContentId.of("step", self.id(), self.execution(), Integer.toString(step), receiver, body);
        messages.add(envelopes.message(receiver, id, message));
    }

    private void wake(long dueMillis, Message message) {
        timers.put(message, timer(dueMillis, message));
    }

    private TurnEffects.Timer timer(long dueMillis, Message message) {
        return new TurnEffects.Timer(dueMillis, envelopes.timer(self.id(), message));
    }

    private ReplyTo.Step self(int step, String call) {
        return new ReplyTo.Step(self.id(), self.execution(), step, call);
    }

    private static long ceilMillis(Instant due) {
        return due.plusNanos(999_999).toEpochMilli();
    }
}
