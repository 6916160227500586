package dev.perdure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What an orchestrator may use of the world: everything here gives the same answer when the orchestrator is replayed.
 * Belongs to one instance and is used from its orchestrator's thread only. Generated contexts add the orchestrator's
 * own events.
 */
public interface OrchestrationContext {
    /** The id of this instance, unique in its task hub. */
    String instanceId();

    /** The id of the instance that started this one as a sub-orchestration and waits for it. */
    Optional<String> parentId();

    /** The time of the current turn. Does not move while code runs, and never goes back. */
    Instant now();

    /** A new UUID, the same on every replay. */
    UUID newUuid();

    /** A generator of pseudorandom numbers whose sequence is the same on every replay. Not for secrets. */
    RandomGenerator random();

    /** A logger named after the orchestrator. Silent during replay, so that each line is logged once. */
    Logger logger();

    /** Whether the code that runs now has run before and is only being led back to where it was. */
    boolean isReplaying();

    /**
     * Whether the history is so long that the orchestrator should continue as new where it can: more than 5,000 events
     * or 4 MiB before this turn. It is warned of at 10,000 events or 10 MiB, and at more than 50,000 or 50 MiB the
     * instance fails, without undo steps.
     */
    boolean shouldContinueAsNew();

    /**
     * Says to clients how far this orchestration has come: {@link InstanceStatus#customStatus()} has the value from the
     * end of the turn on, until it is changed; also after the orchestrator has ended or continued as new. It is no step
     * and not in the history.
     *
     * @param value of a class without type parameters that can be stored, a record for instance, of 65,536 characters
     *     in JSON at most; null takes back what was said
     * @throws PayloadException if the value cannot be stored or is too long (PERD-394)
     */
    void customStatus(@Nullable Object value);

    /**
     * Whether this place has the change: for code that is deployed while instances of the old code are in flight.
     *
     * <pre>{@code
     * if (ctx.patched("refund-fees")) {
     *     payments.refundFees(order);                // instances that came here after the deployment
     * } else {
     *     payments.refund(order);                    // instances that had passed here before
     * }
     * }</pre>
     *
     * <p>False in an execution that had passed this place before the code asked; true otherwise, which is recorded. Once
     * asked, the answer is the same in the whole execution; one that continues as new is asked anew. When no instance
     * of the old code is in flight, the old branch can go, and the question with it: histories in which it was answered
     * replay without it.
     *
     * @param change names the change, among all of this orchestrator
     * @throws IllegalArgumentException if it is blank (PERD-395)
     */
    boolean patched(String change);

    /**
     * A timer that is done after at least {@code delay}, counted from {@link #now()}. A crash does not start it again.
     *
     * @param delay kept in milliseconds, finer parts rounded up; there is no upper limit below 100 years
     * @throws IllegalArgumentException if {@code delay} is negative or longer than 100 years
     */
    Task<Void> timer(Duration delay);

    /**
     * A timer that is done at {@code due}, at the next turn if that is past. Never early.
     *
     * @throws IllegalArgumentException if {@code due} is more than 100 years away
     */
    Task<Void> timer(Instant due);

    /**
     * Done when all tasks are done. Its result holds theirs in the order given. If some failed, it fails with the
     * first failure in that order; the others are its suppressed exceptions.
     */
    <T extends @Nullable Object> Task<List<T>> allOf(List<? extends Task<? extends T>> tasks);

    /** Done when all tasks are done; fails as {@link #allOf(List)} does. */
    Task<Void> allOf(Task<?>... tasks);

    /**
     * Done as soon as one of the tasks is; its result is that task, done, failed or cancelled. The others go on.
     *
     * @throws IllegalArgumentException if there is no task
     */
    Task<Task<?>> anyOf(Task<?>... tasks);

    /** As {@link #anyOf(Task[])}, for tasks of one type. */
    <T extends @Nullable Object> Task<Task<T>> anyOf(List<Task<T>> tasks);

    /**
     * Works through items, so many at once, and waits until all are done. {@code work} is called for one item after
     * the other, in order, as soon as there is room; it starts what is to be done and does not wait for it:
     *
     * <pre>{@code
     * MapResult<Line, Label> labels = ctx.map(order.lines(), shipping.async()::label, MapOptions.parallel(20).tolerate(5));
     * }</pre>
     *
     * <p>Where an item takes several steps, {@link #fork} them. When more items fail than are tolerated, no other is
     * begun, those under way are given up as by {@link Task#cancel()}, and the first failure in the order of the items
     * is thrown, with the others as its suppressed exceptions. An exception of {@code work} itself is thrown at once.
     *
     * @param items in an order that is the same on every replay: a list, and not a set
     * @throws IllegalArgumentException if {@code work} returns a task of another instance
     */
    <I, R extends @Nullable Object> MapResult<I, R> map(
            List<? extends I> items, Function<? super I, ? extends Task<R>> work, MapOptions options);

    /**
     * Begins a branch: code of several steps that goes on beside the code that began it, with blocking calls as
     * anywhere in an orchestrator.
     *
     * <pre>{@code
     * Task<Receipt> paid = ctx.fork(() -> {
     *     ChargeId charge = payments.charge(card, total);
     *     return mail.receipt(charge);
     * });
     * }</pre>
     *
     * <p>One branch runs at a time, and only while all others wait, so branches may share fields; on replay they take
     * turns in the same order. A branch begins when the code that began it waits. It may begin others. Its task is done
     * when the branch returns or throws: what it throws unchecked is thrown as it is, a checked exception as the cause
     * of a {@link TaskFailedException}. {@link Task#cancel()} ends it where it waits: its {@code finally} blocks run,
     * but what they ask of the context has no effect; steps that it has begun go on, and nobody learns their results.
     * A branch that still runs when the orchestrator returns or throws is ended like that. Only one branch is in a
     * critical section at a time; {@link #lock} waits for that. Continue as new outside of branches.
     *
     * <p>A branch costs a thread while it is in memory (next to nothing on JDK 24 and later); for many items of one
     * step each use {@link #map}.
     *
     * @throws IllegalStateException if 1,000 branches are under way (PERD-391)
     */
    <T extends @Nullable Object> Task<T> fork(Branch<T> branch);

    /** As {@link #fork(Branch)}, without a result. */
    @SuppressWarnings("NullAway") // null is all there is of Void
    default Task<Void> fork(Action branch) {
        return fork(() -> {
            branch.run();
            return null;
        });
    }

    /**
     * Begins a critical section: waits until this orchestrator alone may operate on these entities. Operations of
     * others on them, signals and calls of clients included, wait for the end of the section and then run in order;
     * what {@code readState} of a client shows is what the last operation has left, also in between.
     *
     * <pre>{@code
     * try (var both = ctx.lock(from, to)) {
     *     if (from.balance() >= amount) {
     *         from.withdraw(amount);
     *         to.deposit(amount);
     *     }
     * }
     * }</pre>
     *
     * <p>Orchestrators cannot wait for each other's locks for ever: locks are taken in the order of the entities'
     * names, whatever the order here, and during a section there is no second one, no call of an entity outside of it
     * and no call of a sub-orchestration. Signals may go anywhere; those to entities of the section belong to it. Do
     * not wait in a section for what was called before it, or for an event from an orchestrator that may wait for the
     * section.
     *
     * <p>A server that fails and loses its newest writes ({@code replica} durability loses none) may forget a lock, or
     * bring back one whose section has ended: then two orchestrators may be in their sections at once until what was
     * lost has been sent again, which takes seconds. A section is for consistency, not for safety of life.
     *
     * @param entities all that the section calls, in any order; one that is named twice counts once
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if a section has not ended (PERD-380)
     * @throws TaskFailedException if what is stored of an entity's lock is damaged (PERD-389); no section has begun
     */
    CriticalSection lock(EntityProxy... entities);

    /**
     * Says how to undo what was done so far. If the orchestrator throws, its undo steps run as orchestrator code, the
     * last one first; then the orchestration fails with what it threw. An undo step that throws is added to that as a
     * suppressed exception, and the others still run. Not run when the instance is terminated.
     */
    void onFailure(Action undo);

    /**
     * Runs a block that is undone as a whole if it throws: what it has said by {@link Saga#onFailure} runs, the last
     * step first, as orchestrator code, and then the block's exception is thrown on. After the block nothing of it is
     * undone any more, whatever comes later; what is to be undone even then, is said by {@link #onFailure}.
     *
     * <pre>{@code
     * Booking booking = ctx.saga(saga -> {
     *     Flight flight = travel.bookFlight(trip);
     *     saga.onFailure(() -> travel.cancelFlight(flight));
     *     return new Booking(flight, travel.bookHotel(trip));
     * });
     * }</pre>
     *
     * @throws X what the block throws; the failures of undo steps are its suppressed exceptions
     */
    <T extends @Nullable Object, X extends Exception> T saga(SagaBlock<T, X> block) throws X;

    /** As {@link #saga(SagaBlock)}, without a result. */
    @SuppressWarnings("NullAway") // null is all there is of Void
    default <X extends Exception> void saga(SagaAction<X> block) throws X {
        saga(saga -> {
            block.run(saga);
            return null;
        });
    }

    /** Collects how to undo the steps of one block. */
    @FunctionalInterface
    interface Saga {
        /** As {@link OrchestrationContext#onFailure}, for this block. */
        void onFailure(Action undo);
    }

    /** A block of orchestrator code that is undone as a whole. */
    @FunctionalInterface
    interface SagaBlock<T extends @Nullable Object, X extends Exception> {
        /** Runs. */
        T run(Saga saga) throws X;
    }

    /** A block of orchestrator code without a result that is undone as a whole. */
    @FunctionalInterface
    interface SagaAction<X extends Exception> {
        /** Runs. */
        void run(Saga saga) throws X;
    }

    /** Orchestrator code with a result. */
    @FunctionalInterface
    interface Branch<T extends @Nullable Object> {
        /** Runs. */
        T run() throws Exception;
    }

    /** Orchestrator code without a result. */
    @FunctionalInterface
    interface Action {
        /** Runs. */
        void run() throws Exception;
    }
}
