package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.Arrivals;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.Arrived;
import dev.perdure.runtime.history.HistorySize;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A running orchestrator. First all its recorded turns are replayed, in order, then new ones are run. Its code runs on
 * a thread of its own, but only while one of these methods does; not thread-safe.
 *
 * <p>Events are given to the code one at a time: it runs until it waits again before the next one arrives, in a replay
 * as in the turn that is replayed.
 */
public final class Execution implements AutoCloseable {
    private final OrchestratorBinding binding;
    private final ExecutionId id;
    private final PayloadCodec codec;
    private final HandOver hand;
    private final CurrentTurn turn;
    private final Steps steps;
    private final Retries retries;
    private final Shown shown;
    private final Arrivals effects = new Effects();
    private final Set<Message> early = new LinkedHashSet<>();
    private final Set<Message> left = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isContinuation;
    private boolean continuesAsNew;
    private boolean started;
    private boolean ended;

    private Execution(
            OrchestratorBinding binding,
            ExecutionId id,
            PayloadCodec codec,
            OrchestratorThreads threads,
            Supplier<String> nonces) {
        this.binding = binding;
        this.id = id;
        this.codec = codec;
        hand = new HandOver(threads, id.instanceId());
        turn = new CurrentTurn(id.instanceId(), nonces);
        steps = new Steps(id.instanceId(), codec, hand);
        retries = new Retries(id, hand, turn);
        shown = new Shown(id.instanceId(), codec);
    }

    /**
     * An execution whose code has not begun.
     *
     * @param nonces gives another random text each time
     */
    public static Execution of(
            OrchestratorBinding binding,
            ExecutionId id,
            PayloadCodec codec,
            OrchestratorThreads threads,
            Supplier<String> nonces) {
        return new Execution(binding, id, codec, threads, nonces);
    }

    /**
     * Leads the code through a turn that it has run before.
     *
     * @throws NonDeterminismException if the code does not do what the turn says; close this execution then
     * @throws PayloadException as {@link #run} does
     */
    public void replay(RecordedTurn recorded) {
        StepMatcher matcher = turn.replay(recorded);
        for (Optional<Arrived> event = matcher.nextArrived(); event.isPresent(); event = matcher.nextArrived()) {
            move(event.get());
        }
    }

    /**
     * Runs a new turn. Messages without effect leave no event: those for another execution, for a step that is
     * answered or given up, from an attempt that is not the latest, or after the end; and all but a start before the
     * start, except that an execution which continues another one takes external events and its termination then.
     *
     * @param at the time of the turn; not before that of the last one
     * @param messages what has arrived, oldest first
     * @return the turn to be stored; without events if no message had an effect
     * @throws TurnTooLongException if the code, or a query, neither ends nor waits in time; close this execution then
     * @throws PayloadException if the code asks for a stored result or the payload of an external event and its type
     *     cannot take it; close this execution then, and run the turn again with code that can read it
     * @throws TurnTooLargeException if the code asks for too much; close this execution then
     */
    public RecordedTurn run(Instant at, List<Message> messages) {
        turn.record(at);
        Reception reception = new Reception(id.execution(), retries, steps);
        early.clear();
        left.clear();
        for (Message message : startFirst(messages)) {
            if (continuesAsNew) {
                left.add(message);
            } else if (reception.isEarly(message)) {
                early.add(message);
            } else {
                receive(message, reception);
            }
        }
        receiveEarly(reception);
        if (shown.hasQueries()) {
            hand.aside("queries", shown::askQueries);
        }
        return turn.recorded();
    }

    private void receive(Message message, Reception reception) {
        boolean fits = message instanceof Message.Start ? !started : started || isTakenBeforeTheStart(message);
        Optional<Arrived> event = fits && !ended ? message.accept(reception) : Optional.empty();
        event.ifPresent(arrived -> {
            turn.arrived(arrived);
            move(arrived);
        });
    }

    private boolean isTakenBeforeTheStart(Message message) {
        return isContinuation && (message instanceof Message.Raise || message instanceof Message.Terminate);
    }

    /** Each answer may lead the code to where it asks for what another one answers. */
    private void receiveEarly(Reception reception) {
        Optional<Message> due = firstDue(reception);
        while (due.isPresent()) {
            early.remove(due.get());
            receive(due.get(), reception);
            due = firstDue(reception);
        }
    }

    private Optional<Message> firstDue(Reception reception) {
        return early.stream()
                .filter(message -> !continuesAsNew && (ended || !reception.isEarly(message)))
                .findFirst();
    }

    /** The history of the turns that were replayed and run is that large. */
    public void size(HistorySize history) {
        turn.sizeBefore(history);
    }

    /** Answers among the messages of the last turn to what the code has not asked for yet; they must be kept. */
    public Set<Message> early() {
        return early;
    }

    /** Messages of the last turn that it has not looked at, since the instance continues as new: they go along. */
    public Set<Message> left() {
        return left;
    }

    /** External events that the code has not taken, oldest first; they go along when the instance continues as new. */
    public List<HistoryEvent.EventRaised> untaken() {
        return steps.untaken();
    }

    /** Whether the orchestrator has returned, thrown or was terminated. */
    public boolean hasEnded() {
        return ended;
    }

    /**
     * What it shows of itself after the last turn: encoded values by the names of their cells. Empty if its code has
     * not begun here.
     */
    public Optional<Map<String, String>> shown() {
        return started ? Optional.of(shown.cells()) : Optional.empty();
    }

    /** How many threads its code has. */
    public int threads() {
        return hand.threads();
    }

    /** Whether its code still runs, though it was closed. */
    public boolean isStillRunning() {
        return hand.isStillRunning();
    }

    /** Ends the code wherever it waits, without any effect on the instance. Waits for that up to a second. */
    @Override
    public void close() {
        hand.unwind();
    }

    /** Whatever came before the start has waited for it. */
    private List<Message> startFirst(List<Message> messages) {
        Comparator<Message> byStart = Comparator.comparing(message -> !(message instanceof Message.Start));
        return started ? messages : messages.stream().sorted(byStart).toList();
    }

    private void move(Arrived event) {
        event.arrive(effects);
        hand.proceed();
    }

    private void end() {
        ended = true;
    }

    private void continueAsNew() {
        end();
        continuesAsNew = true;
    }

    /** What an event does to the code and to the steps it waits for. */
    private final class Effects implements Arrivals {
        @Override
        public void started(HistoryEvent.OrchestrationStarted event) {
            started = true;
            ReplayContext context = new ReplayContext(
                    id,
                    binding.name(),
                    event.parent().map(ReplyTo.Step::instanceId),
                    hand,
                    turn,
                    steps,
                    codec,
                    shown,
                    Execution.this::continueAsNew);
            hand.start(new OrchestratorCode(binding, event.input(), context, codec, Execution.this::end));
        }

        @Override
        public void continued(HistoryEvent.ExecutionContinued event) {
            isContinuation = true;
        }

        @Override
        public void activityCompleted(HistoryEvent.ActivityCompleted event) {
            steps.succeed(event.step(), event.result());
        }

        @Override
        public void attemptFailed(HistoryEvent.AttemptFailed event) {
            retries.repeat(latest(event.step()), event.failure());
            if (event.retryAt().isPresent()) {
                steps.attempt(latest(event.step()).failed(event));
            } else {
                steps.fail(event.step(), OptionalInt.of(event.attempt()), event.failure());
            }
        }

        @Override
        public void activityTimedOut(HistoryEvent.ActivityTimedOut event) {
            steps.fail(event.step(), OptionalInt.of(event.attempt()), event.failure());
        }

        @Override
        public void retryDue(HistoryEvent.RetryDue event) {
            Optional<ChildAttempt> child = steps.child(event.step());
            if (child.isPresent()) {
                steps.childAgain(child.get().followedBy(turn.ask(child.get().next())));
                return;
            }
            ActivityAttempt failed = latest(event.step());
            ActivityScheduled next = turn.ask(failed.next(turn.newNonce()));
            steps.attempt(failed.followedBy(next));
        }

        @Override
        public void timerFired(HistoryEvent.TimerFired event) {
            steps.succeed(event.step(), Payload.NULL);
        }

        @Override
        public void eventRaised(HistoryEvent.EventRaised event) {
            steps.raise(event);
        }

        @Override
        public void entityAnswered(HistoryEvent.EntityAnswered event) {
            steps.answer(event.step(), event.outcome());
        }

        @Override
        public void lockGranted(HistoryEvent.LockGranted event) {
            steps.succeed(event.step(), Payload.NULL);
        }

        @Override
        public void subOrchestrationEnded(HistoryEvent.SubOrchestrationEnded event) {
            if (event.outcome() instanceof Outcome.Failed failed) {
                steps.child(event.step()).ifPresent(attempt -> retries.repeat(attempt, failed.failure()));
            }
            steps.answer(event.step(), event.outcome());
        }

        @Override
        public void subOrchestrationRetried(HistoryEvent.SubOrchestrationRetried event) {
            ChildAttempt attempt = steps.child(event.step())
                    .orElseThrow(() -> NonDeterminismException.notOpen(id.instanceId(), event.step()));
            retries.repeat(attempt, event.failure());
            steps.childFailed(attempt);
        }

        @Override
        public void terminated(HistoryEvent.OrchestrationTerminated event) {
            end();
            hand.unwind();
        }

        private ActivityAttempt latest(int step) {
            return steps.attempt(step).orElseThrow(() -> NonDeterminismException.notOpen(id.instanceId(), step));
        }
    }
}
