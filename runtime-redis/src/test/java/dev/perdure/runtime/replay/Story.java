package dev.perdure.runtime.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.history.TimeoutKind;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An orchestrator that is run turn by turn. When a story is closed, it is told again from every turn on: all turns
 * before are replayed from what was recorded, all others run again, and every time the same must be recorded.
 */
final class Story implements AutoCloseable {
    static final ExecutionId ID = new ExecutionId("hub", "order-42", "e1");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final PayloadCodec CODEC = new PayloadCodec();
    static final OrchestratorThreads THREADS = OrchestratorThreads.create();
    static final Supplier<String> NONCES = () -> UUID.randomUUID().toString();

    private record Chapter(Instant at, List<Sent> messages, RecordedTurn recorded) {}

    /** A message that depends on what was recorded before it: answers carry the nonce of their attempt. */
    interface Sent {
        Message after(List<HistoryEvent> past);
    }

    private final OrchestratorBinding binding;
    private final Execution execution;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<RecordedTurn> prologue = new ArrayList<>();
    private Instant now = NOON;

    private Story(OrchestratorBinding binding) {
        this.binding = binding;
        execution = execution(binding);
    }

    static Story of(OrchestratorBinding binding) {
        return new Story(binding);
    }

    /** A story whose first turn, the start, is told. */
    static Story begun(OrchestratorBinding.Code code) {
        Story story = new Story(Fixtures.orchestrator(code));
        story.turn(start("\"tea\""));
        return story;
    }

    static Execution execution(OrchestratorBinding binding) {
        return execution(binding, THREADS);
    }

    static Execution execution(OrchestratorBinding binding, OrchestratorThreads threads) {
        return Execution.of(binding, ID, CODEC, threads, NONCES);
    }

    /** Runs a turn and gives its events. */
    List<HistoryEvent> turn(Sent... messages) {
        RecordedTurn recorded = run(execution, now, List.of(messages), past());
        chapters.add(new Chapter(now, List.of(messages), recorded));
        now = now.plusSeconds(1);
        return recorded.events();
    }

    /** A turn that was recorded before the story begins. */
    void told(HistoryEvent... events) {
        RecordedTurn turn = new RecordedTurn(now, List.of(events));
        execution.replay(turn);
        prologue.add(turn);
        now = now.plusSeconds(1);
    }

    /** Lets time go by before the next turn. */
    Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    boolean hasEnded() {
        return execution.hasEnded();
    }

    List<RecordedTurn> history() {
        return chapters.stream().map(Chapter::recorded).toList();
    }

    List<HistoryEvent> past() {
        return history().stream().flatMap(turn -> turn.events().stream()).toList();
    }

    /** The last event. */
    HistoryEvent last() {
        List<HistoryEvent> past = past();
        return past.get(past.size() - 1);
    }

    /** The result with which the orchestrator has returned. */
    String result() {
        return ((HistoryEvent.OrchestrationCompleted) last()).result().json();
    }

    /** The failure with which the orchestrator has ended. */
    Failure failure() {
        return ((HistoryEvent.OrchestrationFailed) last()).failure();
    }

    @Override
    public void close() {
        execution.close();
        for (int known = 0; known <= chapters.size(); known++) {
            retellFrom(known);
        }
    }

    private void retellFrom(int known) {
        try (Execution again = execution(binding)) {
            List<HistoryEvent> past = new ArrayList<>();
            prologue.forEach(again::replay);
            for (Chapter chapter : chapters.subList(0, known)) {
                RecordedTurn stored = TurnCodec.decode("order-42", TurnCodec.encode(chapter.recorded()));
                assertEquals(chapter.recorded(), stored);
                again.replay(stored);
                past.addAll(stored.events());
            }
            for (Chapter chapter : chapters.subList(known, chapters.size())) {
                RecordedTurn turn = run(again, chapter.at(), chapter.messages(), past);
                assertEquals(
                        comparable(chapter.recorded().events()),
                        comparable(turn.events()),
                        () -> "told again from turn " + chapters.indexOf(chapter));
                past.addAll(turn.events());
            }
            assertEquals(execution.hasEnded(), again.hasEnded());
        }
    }

    private static RecordedTurn run(Execution execution, Instant at, List<Sent> messages, List<HistoryEvent> past) {
        return execution.run(
                at, messages.stream().map(message -> message.after(past)).toList());
    }

    /** Nonces are new in every run, and stacks depend on the caller. */
    private static List<Object> comparable(List<HistoryEvent> events) {
        return events.stream().map(Story::comparable).toList();
    }

    private static Object comparable(HistoryEvent event) {
        if (event instanceof HistoryEvent.OrchestrationFailed failed) {
            return failed.failure().details().toString();
        }
        return event instanceof ActivityScheduled scheduled ? withNonce(scheduled, "") : event;
    }

    private static ActivityScheduled withNonce(ActivityScheduled event, String nonce) {
        return new ActivityScheduled(
                event.step(),
                event.attempt(),
                event.activity(),
                event.queue(),
                event.arguments(),
                nonce,
                event.timeouts(),
                event.startsBefore(),
                event.lastFailure());
    }

    // -- messages

    static Sent start(String... arguments) {
        Payload input = new Payload(Arrays.toString(arguments));
        return past -> new Message.Start("Orders", input, Optional.empty(), Optional.empty(), "m1");
    }

    static Sent startedBy(ReplyTo.Step parent) {
        return past ->
                new Message.Start("Orders", new Payload("[\"tea\"]"), Optional.of(parent), Optional.empty(), "m1");
    }

    static Sent result(int step, String json) {
        return past -> new Message.ActivityResult("e1", step, nonce(past, step), new Payload(json));
    }

    static Sent fault(int step, Exception thrown) {
        Failure failure =
                new Failures(CODEC).of(thrown, Fixtures.CHARGE.signature().thrown());
        return past -> new Message.ActivityFault("e1", step, nonce(past, step), failure, 1);
    }

    static Sent fault(int step, Exception thrown, int starts) {
        Failure failure =
                new Failures(CODEC).of(thrown, Fixtures.CHARGE.signature().thrown());
        return past -> new Message.ActivityFault("e1", step, nonce(past, step), failure, starts);
    }

    static Sent overdue(int step, int attempt, TimeoutKind exceeded) {
        return past -> new Message.ActivityOverdue("e1", step, attempt, exceeded);
    }

    static Sent retryDue(int step, int attempt) {
        return past -> new Message.RetryDue("e1", step, attempt);
    }

    static Sent timerDue(int step) {
        return past -> new Message.TimerDue("e1", step);
    }

    static Sent raise(String event, String json) {
        return past -> new Message.Raise(event, new Payload(json));
    }

    static Sent answer(int step, String json) {
        return past -> new Message.Answer("e1", step, call(past, step), new Outcome.Succeeded(new Payload(json)));
    }

    static Sent failed(int step, Exception thrown) {
        Failure failure =
                new Failures(CODEC).of(thrown, Fixtures.CHARGE.signature().thrown());
        return past -> new Message.Answer("e1", step, call(past, step), new Outcome.Failed(failure));
    }

    static Sent terminate(String reason) {
        return past -> new Message.Terminate(reason);
    }

    static Sent message(Message message) {
        return past -> message;
    }

    /** What the step asked for. */
    private static String call(List<HistoryEvent> past, int step) {
        String call = "none";
        for (HistoryEvent event : past) {
            if (event instanceof HistoryEvent.EntityCalled called && called.step() == step) {
                call = called.call();
            } else if (event instanceof HistoryEvent.SubOrchestrationStarted started && started.step() == step) {
                call = started.call();
            } else if (event instanceof HistoryEvent.LockAsked asked && asked.step() == step) {
                call = asked.lock();
            }
        }
        return call;
    }

    static String nonce(List<HistoryEvent> past, int step) {
        String nonce = "none";
        for (HistoryEvent event : past) {
            if (event instanceof ActivityScheduled scheduled && scheduled.step() == step) {
                nonce = scheduled.nonce();
            }
        }
        return nonce;
    }
}
