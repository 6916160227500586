package dev.perdure.runtime.history;

import dev.perdure.runtime.history.HistoryEvent.ActivityCompleted;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.ActivityTimedOut;
import dev.perdure.runtime.history.HistoryEvent.AttemptFailed;
import dev.perdure.runtime.history.HistoryEvent.ContinuedAsNew;
import dev.perdure.runtime.history.HistoryEvent.EntityAnswered;
import dev.perdure.runtime.history.HistoryEvent.EntityCalled;
import dev.perdure.runtime.history.HistoryEvent.EntitySignalled;
import dev.perdure.runtime.history.HistoryEvent.EventAwaited;
import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.HistoryEvent.EventSent;
import dev.perdure.runtime.history.HistoryEvent.ExecutionContinued;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import dev.perdure.runtime.history.HistoryEvent.LockGranted;
import dev.perdure.runtime.history.HistoryEvent.LockReleased;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationCompleted;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationFailed;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationStarted;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationTerminated;
import dev.perdure.runtime.history.HistoryEvent.Patched;
import dev.perdure.runtime.history.HistoryEvent.RetryDue;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationEnded;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationRetried;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationStarted;
import dev.perdure.runtime.history.HistoryEvent.TaskCancelled;
import dev.perdure.runtime.history.HistoryEvent.TimerCreated;
import dev.perdure.runtime.history.HistoryEvent.TimerFired;
import dev.perdure.runtime.history.Kinds.Kind;
import java.util.List;
import java.util.Optional;

/** How each kind of event is written down. */
final class EventKinds {
    /** All of them. */
    static final Kinds<HistoryEvent> ALL = new Kinds<>(List.of(
            new Kind<>("OrchestrationStarted", OrchestrationStarted.class, EventKinds::started, EventKinds::started),
            new Kind<>(
                    "ActivityCompleted",
                    ActivityCompleted.class,
                    (to, event) -> to.number("step", event.step()).payload("result", event.result()),
                    from -> new ActivityCompleted(from.number("step"), from.payload("result"))),
            new Kind<>("AttemptFailed", AttemptFailed.class, EventKinds::attemptFailed, EventKinds::attemptFailed),
            new Kind<>(
                    "RetryDue",
                    RetryDue.class,
                    (to, event) -> to.number("step", event.step()).number("attempt", event.attempt()),
                    from -> new RetryDue(from.number("step"), from.number("attempt"))),
            new Kind<>(
                    "ActivityTimedOut",
                    ActivityTimedOut.class,
                    (to, event) -> to.number("step", event.step())
                            .number("attempt", event.attempt())
                            .object("failure", failure -> Parts.failure(failure, event.failure())),
                    from -> new ActivityTimedOut(
                            from.number("step"), from.number("attempt"), Parts.failure(from.object("failure")))),
            new Kind<>(
                    "TimerFired",
                    TimerFired.class,
                    (to, event) -> to.number("step", event.step()),
                    from -> new TimerFired(from.number("step"))),
            new Kind<>(
                    "EventRaised",
                    EventRaised.class,
                    (to, event) -> to.text("event", event.event()).payload("payload", event.payload()),
                    from -> new EventRaised(from.text("event"), from.payload("payload"))),
            new Kind<>(
                    "EntityAnswered",
                    EntityAnswered.class,
                    (to, event) -> to.number("step", event.step())
                            .object("outcome", outcome -> Parts.OUTCOMES.write(outcome, event.outcome())),
                    from -> new EntityAnswered(from.number("step"), Parts.OUTCOMES.read(from.object("outcome")))),
            new Kind<>(
                    "SubOrchestrationEnded",
                    SubOrchestrationEnded.class,
                    (to, event) -> to.number("step", event.step())
                            .object("outcome", outcome -> Parts.OUTCOMES.write(outcome, event.outcome())),
                    from -> new SubOrchestrationEnded(
                            from.number("step"), Parts.OUTCOMES.read(from.object("outcome")))),
            new Kind<>(
                    "SubOrchestrationRetried",
                    SubOrchestrationRetried.class,
                    (to, event) -> to.number("step", event.step())
                            .number("attempt", event.attempt())
                            .object("failure", failure -> Parts.failure(failure, event.failure()))
                            .time("retryAt", event.retryAt()),
                    from -> new SubOrchestrationRetried(
                            from.number("step"),
                            from.number("attempt"),
                            Parts.failure(from.object("failure")),
                            from.time("retryAt"))),
            new Kind<>(
                    "OrchestrationTerminated",
                    OrchestrationTerminated.class,
                    (to, event) -> to.text("reason", event.reason()),
                    from -> new OrchestrationTerminated(from.text("reason"))),
            new Kind<>("ActivityScheduled", ActivityScheduled.class, EventKinds::scheduled, EventKinds::scheduled),
            new Kind<>(
                    "TimerCreated",
                    TimerCreated.class,
                    (to, event) -> to.number("step", event.step()).time("due", event.due()),
                    from -> new TimerCreated(from.number("step"), from.time("due"))),
            new Kind<>(
                    "EventAwaited",
                    EventAwaited.class,
                    (to, event) -> to.number("step", event.step()).text("event", event.event()),
                    from -> new EventAwaited(from.number("step"), from.text("event"))),
            new Kind<>("EventSent", EventSent.class, EventKinds::sent, EventKinds::sent),
            new Kind<>("LockAsked", LockAsked.class, EventKinds::lockAsked, EventKinds::lockAsked),
            new Kind<>(
                    "LockGranted",
                    LockGranted.class,
                    (to, event) -> to.number("step", event.step()),
                    from -> new LockGranted(from.number("step"))),
            new Kind<>("LockReleased", LockReleased.class, EventKinds::lockReleased, EventKinds::lockReleased),
            new Kind<>("EntityCalled", EntityCalled.class, EventKinds::called, EventKinds::called),
            new Kind<>("EntitySignalled", EntitySignalled.class, EventKinds::signalled, EventKinds::signalled),
            new Kind<>("SubOrchestrationStarted", SubOrchestrationStarted.class, EventKinds::sub, EventKinds::sub),
            new Kind<>(
                    "TaskCancelled",
                    TaskCancelled.class,
                    (to, event) -> to.number("step", event.step()).number("cancelled", event.cancelled()),
                    from -> new TaskCancelled(from.number("step"), from.number("cancelled"))),
            new Kind<>(
                    "Patched",
                    Patched.class,
                    (to, event) -> to.text("change", event.change()),
                    from -> new Patched(from.text("change"))),
            new Kind<>(
                    "ExecutionContinued",
                    ExecutionContinued.class,
                    (to, event) -> to.text("previous", event.previous()).optional(event.parent(), Parts::parent),
                    from -> new ExecutionContinued(from.text("previous"), Parts.parent(from))),
            new Kind<>(
                    "ContinuedAsNew",
                    ContinuedAsNew.class,
                    (to, event) -> to.payload("input", event.input()),
                    from -> new ContinuedAsNew(from.payload("input"))),
            new Kind<>(
                    "OrchestrationCompleted",
                    OrchestrationCompleted.class,
                    (to, event) -> to.payload("result", event.result()),
                    from -> new OrchestrationCompleted(from.payload("result"))),
            new Kind<>(
                    "OrchestrationFailed",
                    OrchestrationFailed.class,
                    (to, event) -> to.object("failure", failure -> Parts.failure(failure, event.failure())),
                    from -> new OrchestrationFailed(Parts.failure(from.object("failure"))))));

    private EventKinds() {}

    private static void started(FieldWriter to, OrchestrationStarted event) {
        to.text("orchestrator", event.orchestrator())
                .payload("input", event.input())
                .optional(event.parent(), Parts::parent)
                .optional(event.deadline(), (field, due) -> field.time("deadline", due));
    }

    private static OrchestrationStarted started(FieldReader from) {
        return new OrchestrationStarted(
                from.text("orchestrator"),
                from.payload("input"),
                Parts.parent(from),
                from.optional("deadline", from::time));
    }

    private static void attemptFailed(FieldWriter to, AttemptFailed event) {
        to.number("step", event.step())
                .number("attempt", event.attempt())
                .object("failure", failure -> Parts.failure(failure, event.failure()))
                .optional(event.retryAt(), (field, due) -> field.time("retryAt", due))
                .optional(
                        Optional.of(event.starts()).filter(starts -> starts != event.attempt()),
                        (field, starts) -> field.number("starts", starts));
    }

    private static AttemptFailed attemptFailed(FieldReader from) {
        return new AttemptFailed(
                from.number("step"),
                from.number("attempt"),
                Parts.failure(from.object("failure")),
                from.optional("retryAt", from::time),
                from.optional("starts", from::number).orElseGet(() -> from.number("attempt")));
    }

    private static void scheduled(FieldWriter to, ActivityScheduled event) {
        to.number("step", event.step())
                .number("attempt", event.attempt())
                .text("activity", event.activity())
                .text("queue", event.queue())
                .payload("arguments", event.arguments())
                .text("nonce", event.nonce())
                .optional(Parts.timeouts(event.timeouts()), Parts::timeouts)
                .optional(startsBefore(event), (field, starts) -> field.number("startsBefore", starts))
                .optional(
                        event.lastFailure(),
                        (field, failure) -> field.object("lastFailure", inner -> Parts.failure(inner, failure)));
    }

    /** Where it is not what the number of the attempt says. */
    private static Optional<Integer> startsBefore(ActivityScheduled event) {
        return Optional.of(event.startsBefore()).filter(starts -> starts != event.attempt() - 1);
    }

    private static ActivityScheduled scheduled(FieldReader from) {
        return new ActivityScheduled(
                from.number("step"),
                from.number("attempt"),
                from.text("activity"),
                from.text("queue"),
                from.payload("arguments"),
                from.text("nonce"),
                Parts.timeouts(from),
                from.optional("startsBefore", from::number).orElseGet(() -> from.number("attempt") - 1),
                from.optional("lastFailure", name -> Parts.failure(from.object(name))));
    }

    private static void called(FieldWriter to, EntityCalled event) {
        to.number("step", event.step());
        Parts.entity(to, event.entity());
        to.text("operation", event.operation())
                .payload("arguments", event.arguments())
                .optional(event.lock(), (field, lock) -> field.text("lock", lock));
    }

    private static EntityCalled called(FieldReader from) {
        return new EntityCalled(
                from.number("step"),
                Parts.entity(from),
                from.text("operation"),
                from.payload("arguments"),
                from.optional("lock", from::text));
    }

    private static void sent(FieldWriter to, EventSent event) {
        to.number("step", event.step())
                .text("instanceId", event.instanceId())
                .text("event", event.event())
                .payload("payload", event.payload());
    }

    private static EventSent sent(FieldReader from) {
        return new EventSent(from.number("step"), from.text("instanceId"), from.text("event"), from.payload("payload"));
    }

    private static void signalled(FieldWriter to, EntitySignalled event) {
        to.number("step", event.step());
        Parts.entity(to, event.entity());
        to.text("operation", event.operation())
                .payload("arguments", event.arguments())
                .optional(event.lock(), (field, lock) -> field.text("lock", lock));
    }

    private static EntitySignalled signalled(FieldReader from) {
        return new EntitySignalled(
                from.number("step"),
                Parts.entity(from),
                from.text("operation"),
                from.payload("arguments"),
                from.optional("lock", from::text));
    }

    private static void lockAsked(FieldWriter to, LockAsked event) {
        to.number("step", event.step()).text("lock", event.lock());
        Parts.entities(to, event.entities());
    }

    private static LockAsked lockAsked(FieldReader from) {
        return new LockAsked(from.number("step"), from.text("lock"), Parts.entities(from));
    }

    private static void lockReleased(FieldWriter to, LockReleased event) {
        to.number("step", event.step()).text("lock", event.lock());
        Parts.entities(to, event.entities());
    }

    private static LockReleased lockReleased(FieldReader from) {
        return new LockReleased(from.number("step"), from.text("lock"), Parts.entities(from));
    }

    private static void sub(FieldWriter to, SubOrchestrationStarted event) {
        to.number("step", event.step())
                .text("instanceId", event.instanceId())
                .text("orchestrator", event.orchestrator())
                .payload("input", event.input())
                .flag("awaited", event.awaited())
                .optional(
                        Optional.of(event.attempt()).filter(attempt -> attempt != 1),
                        (field, attempt) -> field.number("attempt", attempt));
    }

    private static SubOrchestrationStarted sub(FieldReader from) {
        return new SubOrchestrationStarted(
                from.number("step"),
                from.optional("attempt", from::number).orElse(1),
                from.text("instanceId"),
                from.text("orchestrator"),
                from.payload("input"),
                from.flag("awaited"));
    }
}
