package dev.perdure.runtime.replay;

import dev.perdure.ActivityTimeouts;
import dev.perdure.CallOptions;
import dev.perdure.CodecException;
import dev.perdure.CriticalSection;
import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.MapOptions;
import dev.perdure.MapResult;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.Asked;
import dev.perdure.runtime.history.HistoryEvent.ContinuedAsNew;
import dev.perdure.runtime.history.HistoryEvent.EntityCalled;
import dev.perdure.runtime.history.HistoryEvent.EntitySignalled;
import dev.perdure.runtime.history.HistoryEvent.EventAwaited;
import dev.perdure.runtime.history.HistoryEvent.EventSent;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import dev.perdure.runtime.history.HistoryEvent.LockReleased;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationStarted;
import dev.perdure.runtime.history.HistoryEvent.TaskCancelled;
import dev.perdure.runtime.history.HistoryEvent.TimerCreated;
import dev.perdure.runtime.history.InstanceIds;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.QueryCode;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an orchestrator sees of the world. Every step goes through the current turn, which records it or finds it
 * recorded. All methods are for the orchestrator's thread, while it has control.
 */
final class ReplayContext extends Surroundings implements OrchestrationCalls {
    private static final int MOST_BRANCHES = 1_000;

    private final HandOver hand;
    private final CurrentTurn turn;
    private final Steps steps;
    private final PayloadCodec codec;
    private final Runnable onContinue;
    private final Shown shown;
    private final Map<String, Boolean> changes = new HashMap<>();
    private final UndoSteps undo = new UndoSteps(this);
    private final HeldLock lock;

    ReplayContext(
            ExecutionId id,
            String orchestrator,
            Optional<String> parentId,
            HandOver hand,
            CurrentTurn turn,
            Steps steps,
            PayloadCodec codec,
            Shown shown,
            Runnable onContinue) {
        super(id, orchestrator, parentId, hand, turn);
        this.hand = hand;
        this.turn = turn;
        this.steps = steps;
        this.codec = codec;
        this.shown = shown;
        this.onContinue = onContinue;
        this.lock = new HeldLock(id.instanceId(), hand::running);
    }

    // -- for the tasks and the code around the orchestrator

    void checkThread() {
        hand.checkThread();
    }

    void waitUntil(BooleanSupplier condition) {
        checkThread();
        if (!condition.getAsBoolean()) {
            hand.pauseUntil(condition);
        }
    }

    /** Records a step, or the end. A mismatch, or too much, ends the engine's call, and the code goes no further. */
    <E extends Asked> E ask(E asked) {
        checkThread();
        try {
            return turn.ask(asked);
        } catch (NonDeterminismException | TurnTooLargeException reason) {
            throw hand.stop(reason);
        }
    }

    /** What a codec could not do ends the engine's call: it is no fact about the instance, and is tried again. */
    <T> T coded(Supplier<T> work) {
        try {
            return work.get();
        } catch (CodecException failed) {
            throw hand.stop(failed);
        }
    }

    /** The value in its recorded form, if it is the same value. */
    Payload asRecorded(String what, TypeRef<?> type, Payload payload) {
        return coded(() -> turn.asRecorded(
                payload,
                (one, other) -> Objects.deepEquals(codec.decode(what, type, one), codec.decode(what, type, other))));
    }

    /** What undoes the steps so far. */
    UndoSteps undo() {
        return undo;
    }

    @Override
    public void onFailure(Action action) {
        undo.onFailure(action);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T saga(SagaBlock<T, X> block) throws X {
        return new UndoSteps(this).around(block);
    }

    @Override
    public void customStatus(@Nullable Object value) {
        checkThread();
        try {
            shown.customStatus(value);
        } catch (CodecException failed) {
            throw hand.stop(failed);
        }
    }

    @Override
    public void answerQueries(List<QueryCode<?>> queries) {
        checkThread();
        shown.answerQueries(queries);
    }

    @Override
    public boolean patched(String change) {
        checkThread();
        if (change.isBlank()) {
            throw new IllegalArgumentException(Problem.NAMELESS_CHANGE.message(instanceId()));
        }
        Boolean known = changes.get(change);
        if (known == null) {
            known = isPatched(change);
            changes.put(change, known);
        }
        return known;
    }

    private boolean isPatched(String change) {
        try {
            return turn.isPatched(change);
        } catch (TurnTooLargeException tooLarge) {
            throw hand.stop(tooLarge);
        }
    }

    // -- steps

    @Override
    public ReplayTask<Void> timer(Duration delay) {
        checkThread();
        return timerDue(Times.after(turn.at(), delay), "Timer of " + delay);
    }

    @Override
    public ReplayTask<Void> timer(Instant due) {
        checkThread();
        return timerDue(Times.at(turn.at(), due), "Timer for " + due);
    }

    private ReplayTask<Void> timerDue(Instant due, String what) {
        TimerCreated created = ask(new TimerCreated(steps.next(), due));
        return open(created.step(), Steps.Kind.TIMER, "", new Callee<>(what, TypeRef.VOID, List.of()));
    }

    @Override
    public <R extends @Nullable Object> Task<R> activity(
            ActivityMethod<R> method, CallOptions options, @Nullable Object... arguments) {
        Signature<R> signature = method.signature();
        Payload encoded = encode(signature, arguments);
        ActivityTimeouts timeouts = options.timeouts().or(method.timeouts());
        ActivityScheduled scheduled = ask(new ActivityScheduled(
                steps.next(),
                1,
                signature.name(),
                method.queue(),
                encoded,
                turn.newNonce(),
                timeouts,
                0,
                Optional.empty()));
        ReplayTask<R> task = open(
                scheduled.step(),
                Steps.Kind.ACTIVITY,
                "",
                new Callee<>("Activity " + signature.name(), signature.result(), signature.thrown()));
        RetryHandler retry = options.retry().orElse(method.retry());
        steps.attempt(ActivityAttempt.first(scheduled, retry, turn.at()));
        return task;
    }

    @Override
    public <R extends @Nullable Object> Task<R> orchestration(
            Signature<R> method, ChildOptions options, @Nullable Object... arguments) {
        checkThread();
        lock.checkNone(method.name());
        SubOrchestrationStarted started = start(method, options, true, arguments);
        String what = "Orchestration " + method.name() + " under id " + started.instanceId();
        Task<R> task = open(
                started.step(),
                Steps.Kind.ORCHESTRATION,
                started.call(),
                new Callee<>(what, method.result(), method.thrown()));
        steps.child(ChildAttempt.first(started, options.retry()));
        return task;
    }

    @Override
    public String detached(Signature<?> method, ChildOptions options, @Nullable Object... arguments) {
        return start(method, options, false, arguments).instanceId();
    }

    private SubOrchestrationStarted start(
            Signature<?> method, ChildOptions options, boolean awaited, @Nullable Object... arguments) {
        Payload input = encode(method, arguments);
        Optional<String> given = options.instanceId().map(InstanceIds::checked);
        int step = steps.next();
        String child = given.orElseGet(() -> seeds().childId(step, method.name(), input));
        if (awaited) {
            ChildAttempt.checkRoom(child, options.retry());
        }
        return ask(new SubOrchestrationStarted(step, 1, child, method.name(), input, awaited));
    }

    @Override
    public <T extends @Nullable Object> Task<T> event(EventType<T> event) {
        EventAwaited awaited = ask(new EventAwaited(steps.next(), event.name()));
        Callee<T> callee = new Callee<>("External event " + event.name(), event.payload(), List.of());
        ReplayTask<T> task = open(awaited.step(), Steps.Kind.EVENT, "", callee);
        steps.await(awaited.step(), event.name());
        return task;
    }

    @Override
    public void raise(String instanceId, EventType<?> event, @Nullable Object payload) {
        checkThread();
        String what = "Payload of event " + event.name();
        Payload encoded = asRecorded(what, event.payload(), coded(() -> codec.encode(what, event.payload(), payload)));
        ask(new EventSent(steps.next(), InstanceIds.checked(instanceId), event.name(), encoded));
    }

    @Override
    public <R extends @Nullable Object> Task<R> entity(
            EntityId entity, Signature<R> operation, @Nullable Object... arguments) {
        Payload encoded = encode(operation, arguments);
        Optional<String> under = lock.forCall(entity);
        EntityCalled called = ask(new EntityCalled(steps.next(), entity, operation.name(), encoded, under));
        String what = "Operation " + operation.name() + " of entity " + entity;
        return open(
                called.step(),
                Steps.Kind.ENTITY,
                called.call(),
                new Callee<>(what, operation.result(), operation.thrown()));
    }

    @Override
    public void signal(EntityId entity, Signature<?> operation, @Nullable Object... arguments) {
        Payload encoded = encode(operation, arguments);
        ask(new EntitySignalled(steps.next(), entity, operation.name(), encoded, lock.forSignal(entity)));
    }

    @Override
    public CriticalSection lock(EntityProxy... entities) {
        checkThread();
        Strand here = hand.running();
        waitUntil(() -> lock.isFreeFor(here));
        List<EntityId> wanted = lock.next(entities);
        int step = steps.next();
        LockAsked asked = ask(new LockAsked(step, seeds().lockId(step, wanted), wanted));
        lock.take(asked);
        ReplayTask<?> granted =
                open(step, Steps.Kind.LOCK, asked.lock(), new Callee<>("Lock of " + wanted, TypeRef.VOID, List.of()));
        try {
            granted.await();
        } catch (TaskFailedException refused) {
            release(asked); // some of them may be held by now
            throw refused;
        }
        return () -> release(asked);
    }

    /** Does nothing while the code is taken down: the section goes on when it is led back. */
    private void release(LockAsked asked) {
        checkThread();
        if (lock.end(asked)) {
            ask(new LockReleased(steps.next(), asked.lock(), asked.entities()));
        }
    }

    /** What the code does in a {@code finally} from here on has no effect. */
    @Override
    public <R extends @Nullable Object> R continueAsNew(Signature<R> method, @Nullable Object... arguments) {
        Payload input = encode(method, arguments);
        if (!undo.isEmpty()) {
            throw new IllegalStateException(Problem.CONTINUED_WITH_UNDO.message(instanceId(), undo.size()));
        }
        if (!hand.isMainRunning()) {
            throw new IllegalStateException(Problem.CONTINUED_IN_BRANCH.message(instanceId()));
        }
        ask(new ContinuedAsNew(input));
        onContinue.run();
        throw hand.leave();
    }

    private void cancel(int step) {
        ask(new TaskCancelled(steps.next(), step));
        steps.giveUp(step);
    }

    private <T extends @Nullable Object> ReplayTask<T> open(int step, Steps.Kind kind, String call, Callee<T> callee) {
        ReplayTask<T> task = new ReplayTask<>(this, callee.what(), () -> cancel(step));
        steps.open(step, kind, call, callee, task);
        return task;
    }

    private Payload encode(Signature<?> method, @Nullable Object... arguments) {
        checkThread();
        return coded(() -> turn.asRecorded(
                codec.encodeArguments(method.name(), method.parameters(), arguments),
                (one, other) -> Arrays.deepEquals(
                        codec.decodeArguments(method.name(), method.parameters(), one),
                        codec.decodeArguments(method.name(), method.parameters(), other))));
    }

    // -- more than one thing at a time

    @Override
    public <T extends @Nullable Object> Task<T> fork(Branch<T> branch) {
        checkThread();
        if (hand.threads() > MOST_BRANCHES) {
            throw new IllegalStateException(Problem.TOO_MANY_BRANCHES.message(instanceId(), MOST_BRANCHES));
        }
        AtomicReference<Strand> strand = new AtomicReference<>();
        ReplayTask<T> task = new ReplayTask<>(this, "A branch", () -> end(strand.get()));
        strand.set(hand.branch(new Fork<>(this, branch, codec, task::settle)));
        return task;
    }

    private void end(Strand branch) {
        if (branch == hand.running()) {
            throw new IllegalStateException(Problem.CANCELLED_ITSELF.message(instanceId()));
        }
        hand.cancel(branch);
        lock.of(branch).ifPresent(asked -> {
            lock.end(asked);
            ask(new LockReleased(steps.next(), asked.lock(), asked.entities()));
        });
    }

    @Override
    public <I, R extends @Nullable Object> MapResult<I, R> map(
            List<? extends I> items, Function<? super I, ? extends Task<R>> work, MapOptions options) {
        checkThread();
        return new MapRun<I, R>(this, items, work, options).run();
    }

    @Override
    public <T extends @Nullable Object> Task<List<T>> allOf(List<? extends Task<? extends T>> tasks) {
        checkThread();
        return Combined.allOf(this, Combined.<T>members(this, tasks), results -> results);
    }

    @Override
    @SuppressWarnings("NullAway") // null is all there is of Void
    public Task<Void> allOf(Task<?>... tasks) {
        checkThread();
        return Combined.allOf(this, Combined.<@Nullable Object>members(this, List.of(tasks)), results -> null);
    }

    @Override
    @SuppressWarnings("unchecked") // a task of some type is a task of an unknown one
    public Task<Task<?>> anyOf(Task<?>... tasks) {
        checkThread();
        return (Task<Task<?>>) (Task<?>) Combined.anyOf(this, Combined.<@Nullable Object>members(this, List.of(tasks)));
    }

    @Override
    public <T extends @Nullable Object> Task<Task<T>> anyOf(List<Task<T>> tasks) {
        checkThread();
        return Combined.anyOf(this, Combined.<T>members(this, tasks));
    }
}
