package dev.perdure.runtime.history;

import dev.perdure.ActivityTimeouts;
import dev.perdure.EntityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One of each kind of what is stored. */
final class Samples {
    static final Failure FAILURE = new Failure(
            List.of("com.example.CardDeclined", "java.lang.Exception"),
            "declined: \"51\"",
            "at com.example.Bank.charge(Bank.java:7)\n",
            Optional.of(new Failure(
                    List.of("java.io.IOException", "java.lang.Exception"), "", "", Optional.empty(), Optional.empty())),
            Optional.of(new Payload("[51]")));

    private static final Instant DUE = Instant.parse("2026-03-01T12:00:00.125Z");
    private static final Payload ARGUMENTS = new Payload("[{\"card\":\"visa\",\"amount\":1.10},null]");
    private static final EntityId TEA = new EntityId("Stock", "green tea");
    private static final EntityId MILK = new EntityId("Stock", "milk");
    private static final ReplyTo.Step PARENT = new ReplyTo.Step("order-41", "e9", 3, "c7");

    private static final ActivityTimeouts NONE = ActivityTimeouts.none();
    private static final ActivityTimeouts LIMITS = NONE.startToClose(Duration.ofSeconds(30))
            .scheduleToStart(Duration.ofHours(1))
            .scheduleToClose(Duration.ofDays(1))
            .heartbeat(Duration.ofMillis(500));

    private Samples() {}

    static List<HistoryEvent> events() {
        return List.of(
                new HistoryEvent.OrchestrationStarted("Orders", ARGUMENTS, Optional.of(PARENT), Optional.empty()),
                new HistoryEvent.OrchestrationStarted(
                        "Orders", Payload.NO_ARGUMENTS, Optional.empty(), Optional.empty()),
                new HistoryEvent.OrchestrationStarted("Orders", ARGUMENTS, Optional.empty(), Optional.of(DUE)),
                new HistoryEvent.ActivityScheduled(
                        0, 1, "Payments.charge", "Payments", ARGUMENTS, "00c0ffee", NONE, 0, Optional.empty()),
                new HistoryEvent.ActivityScheduled(
                        0, 2, "Payments.charge", "Payments", ARGUMENTS, "c0ffee", LIMITS, 3, Optional.empty()),
                new HistoryEvent.ActivityScheduled(
                        0, 3, "Payments.charge", "Payments", ARGUMENTS, "c0ffee", NONE, 3, Optional.of(FAILURE)),
                new HistoryEvent.AttemptFailed(0, 1, FAILURE, Optional.of(DUE), 1),
                new HistoryEvent.RetryDue(0, 2),
                new HistoryEvent.AttemptFailed(0, 2, FAILURE, Optional.empty(), 4),
                new HistoryEvent.ActivityTimedOut(0, 2, FAILURE),
                new HistoryEvent.ActivityCompleted(0, new Payload("{\"id\":\"c-1\"}")),
                new HistoryEvent.TimerCreated(1, DUE),
                new HistoryEvent.TimerFired(1),
                new HistoryEvent.EventAwaited(2, "approved"),
                new HistoryEvent.EventRaised("approved", new Payload("\"ann\"")),
                new HistoryEvent.EntityCalled(3, TEA, "Stock.reserve", ARGUMENTS, Optional.empty()),
                new HistoryEvent.EntityAnswered(3, new Outcome.Succeeded(new Payload("5"))),
                new HistoryEvent.EntitySignalled(4, TEA, "Stock.release", Payload.NO_ARGUMENTS, Optional.empty()),
                new HistoryEvent.LockAsked(5, "10c4", List.of(TEA, MILK)),
                new HistoryEvent.LockGranted(5),
                new HistoryEvent.EntityCalled(6, TEA, "Stock.reserve", ARGUMENTS, Optional.of("10c4")),
                new HistoryEvent.EntitySignalled(7, MILK, "Stock.release", Payload.NO_ARGUMENTS, Optional.of("10c4")),
                new HistoryEvent.LockReleased(8, "10c4", List.of(TEA, MILK)),
                new HistoryEvent.SubOrchestrationStarted(5, 1, "s-1", "Shipment", ARGUMENTS, true),
                new HistoryEvent.SubOrchestrationRetried(5, 1, FAILURE, DUE),
                new HistoryEvent.SubOrchestrationStarted(5, 2, "s-1#2", "Shipment", ARGUMENTS, true),
                new HistoryEvent.SubOrchestrationEnded(5, new Outcome.Failed(FAILURE)),
                new HistoryEvent.TaskCancelled(6, 2),
                new HistoryEvent.Patched("refunds"),
                new HistoryEvent.EventSent(7, "order-43", "approved", new Payload("\"ann\"")),
                new HistoryEvent.ExecutionContinued("e1", Optional.of(PARENT)),
                new HistoryEvent.ContinuedAsNew(ARGUMENTS),
                new HistoryEvent.OrchestrationCompleted(new Payload("true")),
                new HistoryEvent.OrchestrationFailed(FAILURE),
                new HistoryEvent.OrchestrationTerminated("not wanted"));
    }

    static List<Message> messages() {
        return List.of(
                new Message.Start("Orders", ARGUMENTS, Optional.of(PARENT), Optional.empty(), "m-1"),
                new Message.Start("Orders", ARGUMENTS, Optional.empty(), Optional.empty(), "m-2"),
                new Message.Start("Orders", ARGUMENTS, Optional.empty(), Optional.of(DUE), "m-3"),
                new Message.ActivityResult("e1", 0, "00c0ffee", new Payload("1e400")),
                new Message.ActivityFault("e1", 0, "00c0ffee", FAILURE, 3),
                new Message.ActivityOverdue("e1", 0, 2, TimeoutKind.SCHEDULE_TO_START),
                new Message.TimerDue("e1", 1),
                new Message.RetryDue("e1", 0, 2),
                new Message.Answer("e1", 3, "c7", new Outcome.Succeeded(Payload.NULL)),
                new Message.Answer("e1", 3, "c7", new Outcome.Failed(FAILURE)),
                new Message.Raise("approved", new Payload("{}")),
                new Message.Terminate("not wanted"),
                Message.Terminate.atDeadline(DUE),
                new Message.Operation("Stock.reserve", ARGUMENTS, Optional.of(PARENT)),
                new Message.Operation("Stock.reserve", ARGUMENTS, Optional.of(new ReplyTo.Client("r-1"))),
                new Message.Operation("Stock.release", ARGUMENTS, Optional.empty()),
                new Message.Operation("Stock.release", ARGUMENTS, Optional.empty(), Optional.of("10c4")),
                new Message.LockRequest("10c4", List.of(TEA, MILK), PARENT),
                new Message.Unlock("10c4"),
                new Message.Unlocked(),
                new Message.LockCheck("10c4", 1),
                new Message.LockProbe("10c4", TEA, 1));
    }

    static List<ActivityCall> calls() {
        return List.of(
                new ActivityCall(
                        "Payments.charge", "e1", 0, 2, "00c0ffee", ARGUMENTS, LIMITS, 3, DUE, Optional.empty()),
                new ActivityCall(
                        "Payments.charge", "e1", 0, 2, "00c0ffee", ARGUMENTS, NONE, 3, DUE, Optional.of(FAILURE)));
    }

    static RecordedTurn turn() {
        return new RecordedTurn(DUE, events());
    }
}
