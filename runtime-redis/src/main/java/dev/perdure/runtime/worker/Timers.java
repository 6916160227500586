package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Knows when the next timer of a partition is due, and has the store fire it. */
final class Timers {
    private final HubStore store;
    private final int partition;
    private Instant next = Instant.MIN;

    Timers(HubStore store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /** Fires what is due; the store, not the local clock, says what that is. */
    void fire(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        FireResult result = store.owners().fire(partition);
        next = result.untilNext().map(now::plus).orElse(Instant.MAX);
    }

    /** What was known is void: the store's clock may have been set. */
    void lookAgain() {
        next = Instant.MIN;
    }

    /** A commit has started these. */
    void started(List<TurnEffects.Timer> timers) {
        for (TurnEffects.Timer timer : timers) {
            Instant due = Instant.ofEpochMilli(timer.dueMillis());
            next = due.isBefore(next) ? due : next;
        }
    }

    /** How long until the next one is due, if that is sooner than {@code limit}. */
    Duration untilNext(Instant now, Duration limit) {
        if (!next.isBefore(now.plus(limit))) {
            return limit;
        }
        Duration left = Duration.between(now, next);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
