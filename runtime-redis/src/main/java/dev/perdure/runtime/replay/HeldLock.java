package dev.perdure.runtime.replay;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The lock that a strand of an orchestrator holds or waits for. There is one at most, its entities are taken in the order of their
 * names, and nothing is waited for that might wait for it: so no two orchestrators wait for each other.
 */
final class HeldLock {
    private static final Comparator<EntityId> ORDER =
            Comparator.comparing(EntityId::entity).thenComparing(EntityId::key);

    private final String instanceId;
    private final Supplier<Strand> running;
    private Optional<LockAsked> held = Optional.empty();
    private Optional<Strand> holder = Optional.empty();

    /** @param running the strand that has control */
    HeldLock(String instanceId, Supplier<Strand> running) {
        this.instanceId = instanceId;
        this.running = running;
    }

    /** Whether no other strand has one: there is one at most in an instance, too. */
    boolean isFreeFor(Strand strand) {
        return held.isEmpty() || of(strand).isPresent();
    }

    private Optional<LockAsked> here() {
        return of(running.get());
    }

    /** The lock that this strand has, or waits for. */
    Optional<LockAsked> of(Strand strand) {
        return held.filter(lock -> holder.equals(Optional.of(strand)));
    }

    /**
     * What is to be locked, each once and in order.
     *
     * @throws IllegalArgumentException if that is nothing
     * @throws IllegalStateException if a lock is held
     */
    List<EntityId> next(EntityProxy... proxies) {
        List<EntityId> wanted = Arrays.stream(proxies)
                .map(EntityProxy::entityId)
                .distinct()
                .sorted(ORDER)
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "lock was given no entity. Give it all that the critical section calls.");
        }
        here().ifPresent(lock -> {
            throw new IllegalStateException(Problem.SECOND_LOCK.message(instanceId, wanted, lock.entities()));
        });
        return wanted;
    }

    void take(LockAsked asked) {
        held = Optional.of(asked);
        holder = Optional.of(running.get());
    }

    /** Whether this one was held until now. */
    boolean end(LockAsked asked) {
        boolean isHeld = held.equals(Optional.of(asked));
        if (isHeld) {
            held = Optional.empty();
        }
        return isHeld;
    }

    /**
     * The lock to call an entity under.
     *
     * @throws IllegalStateException if another entity's lock is held: the call could wait for ever
     */
    Optional<String> forCall(EntityId entity) {
        here().filter(lock -> !lock.entities().contains(entity)).ifPresent(lock -> {
            throw new IllegalStateException(Problem.NOT_LOCKED.message(instanceId, entity, lock.entities()));
        });
        return here().map(LockAsked::lock);
    }

    /** The lock to signal an entity under; nobody waits for what comes of that. */
    Optional<String> forSignal(EntityId entity) {
        return here().filter(lock -> lock.entities().contains(entity)).map(LockAsked::lock);
    }

    /**
     * Lets no sub-orchestration be awaited while a lock is held.
     *
     * @throws IllegalStateException if one is held: the sub-orchestration could wait for its end
     */
    void checkNone(String orchestrator) {
        here().ifPresent(lock -> {
            throw new IllegalStateException(
                    Problem.CHILD_IN_SECTION.message(instanceId, orchestrator, lock.entities()));
        });
    }
}
