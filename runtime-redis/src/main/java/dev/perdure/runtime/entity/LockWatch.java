package dev.perdure.runtime.entity;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message.LockCheck;
import dev.perdure.runtime.history.Message.LockProbe;
import dev.perdure.runtime.history.Message.LockRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the holder of a lock, ever more rarely, whether it still needs it, for as long as something waits for its end:
 * perhaps the holder has ended, or its turn was lost, and the end of the lock too.
 */
final class LockWatch {
    private static final Duration FIRST_CHECK = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private final EntityId id;
    private final Instant now;
    private final EntityLock lock;

    /** @param now the time of the turn */
    LockWatch(EntityId id, Instant now, EntityLock lock) {
        this.id = id;
        this.now = now;
        this.lock = lock;
    }

    /** Something waits; the timer of the first check, unless one is on its way already. */
    Optional<EntityEffects.Timer> begin() {
        return lock.check() == 0 ? later(1) : Optional.empty();
    }

    /** The lock is free; the timer of the check that was on its way, which is not needed any more. */
    Optional<EntityEffects.Timer> end(String ended) {
        int check = lock.check();
        if (check == 0) {
            return Optional.empty();
        }
        lock.awaitNoCheck();
        return Optional.of(new EntityEffects.Timer(new LockCheck(ended, check), now));
    }

    /** The time of a check has come; what the holder is to be asked. */
    Optional<LockProbe> probe(LockCheck check) {
        if (lock.check() != check.check() || !lock.isHeldBy(check.lock())) {
            return Optional.empty();
        }
        if (!lock.hasWaiting()) {
            lock.awaitNoCheck();
            return Optional.empty();
        }
        return Optional.of(new LockProbe(check.lock(), id, check.check()));
    }

    /**
     * A request was withdrawn before it was granted; what its asker is to be asked. If the end of the lock was lost by
     * the asker, it waits still, and nobody else would tell it that it has to ask again.
     */
    LockProbe withdrawn(LockRequest request) {
        return new LockProbe(request.lock(), id, 0);
    }

    /** The timer of a check. */
    Optional<EntityEffects.Timer> later(int number) {
        lock.await(number);
        Duration delay = FIRST_CHECK.multipliedBy(1L << Math.min(number - 1, DOUBLINGS));
        return lock.holder()
                .map(request -> new EntityEffects.Timer(new LockCheck(request.lock(), number), now.plus(delay)));
    }
}
