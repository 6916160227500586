package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Purges the instances of a partition that ended longer ago than they are to be kept, about 100 in a second at most.
 */
final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final int AT_ONCE = 25;
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration AFTER_DAMAGE = Duration.ofMinutes(1);

    private final HubStore store;
    private final int partition;
    private final HubClock clock;
    private final Map<Status, Duration> kept;

    /** All before it that ended at the status are gone; whoever owns the partition next begins from the beginning. */
    private final Map<Status, ListPosition> done = new EnumMap<>(Status.class);

    private Instant next = Instant.MIN;

    /**
     * @param kept how long instances at a status are kept; for ever, if it is not there
     */
    Expiry(HubStore store, int partition, HubClock clock, Map<Status, Duration> kept) {
        this.store = store;
        this.partition = partition;
        this.clock = clock;
        this.kept = kept;
    }

    /** Purges some, if it is time to. */
    void purge() {
        if (kept.isEmpty() || clock.steady().isBefore(next)) {
            return;
        }
        next = clock.steady().plus(rest());
    }

    /** How long to rest after some were purged. */
    private Duration rest() {
        try {
            boolean more = false;
            for (Map.Entry<Status, Duration> each : kept.entrySet()) {
                more |= purge(each.getKey(), clock.now().minus(each.getValue()));
            }
            return more ? BETWEEN.multipliedBy(kept.size()) : REST;
        } catch (HubUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException damaged) {
            LOG.warn("Instances of partition {} that have ended are not purged now.", partition, damaged);
            return AFTER_DAMAGE;
        }
    }

    /** Whether there may be more that ended so before that. */
    private boolean purge(Status status, Instant before) {
        Optional<ListPosition> after = Optional.ofNullable(done.get(status));
        List<StoredInstance> ended = store.clients().listEnded(partition, before, after, AT_ONCE);
        for (StoredInstance instance : ended) {
            if (instance.status() == status) {
                store.clients().purge(partition, instance.id(), instance.execution());
            }
            done.put(status, ListPosition.ofEnd(instance));
        }
        return ended.size() == AT_ONCE;
    }
}
