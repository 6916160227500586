package dev.perdure.runtime.worker;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when the next timer of a partition is due, and has the store fire it. For one thread at a time.
 *
 * <p>The owner waits for that time in the store, in a read of the inbox with a limit. Redis ends such a read at its
 * next tick after the limit only, up to 100 ms late; but at once when a message comes. So an alarm fires the timer as
 * well.
 */
final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final HubStore store;
    private final int partition;
    private final Alarm alarm;
    private Instant next = Instant.MIN;
    private Instant alarmed = Instant.MIN;

    /** Runs code after a delay, on another thread. */
    interface Alarm {
        /** For owners that never wait in the store. */
        Alarm NONE = (delay, code) -> {};

        void after(Duration delay, Runnable code);
    }

    Timers(HubStore store, int partition, Alarm alarm) {
        this.store = store;
        this.partition = partition;
        this.alarm = alarm;
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

    /** How long to wait for the next one, if it is due before {@code limit} is over; it fires then. */
    Duration untilNext(Instant now, Duration limit) {
        if (!next.isBefore(now.plus(limit))) {
            return limit;
        }
        Duration left = Duration.between(now, next);
        if (left.isNegative() || left.isZero()) {
            return Duration.ZERO;
        }
        if (!next.equals(alarmed)) {
            alarmed = next;
            alarm.after(left, this::ring);
        }
        return left;
    }

    /** On another thread, at a time when the partition may have another owner already: firing is right for anybody. */
    private void ring() {
        try {
            store.owners().fire(partition);
        } catch (HubUnavailableException | HubConfigurationException left) {
            LOG.debug("Timers of partition {} are left to its owner.", partition, left);
        }
    }
}
