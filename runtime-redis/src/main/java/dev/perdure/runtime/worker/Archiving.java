package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.HubStore;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives histories of a partition's instances about a second after their end, when nothing comes for them any more,
 * about 100 in a second at most. Asks nothing of the store while nothing ends.
 */
final class Archiving {
    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final int AT_ONCE = 10;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** Whatever ended before that is archived, though clocks of servers and workers go apart by a little. */
    private static final Duration LATEST = IDLE.plusMillis(500);

    private static final Duration AFTER_DAMAGE = Duration.ofMinutes(1);

    private final HubStore store;
    private final int partition;
    private final HubClock clock;

    /** When to look. */
    private Instant next = Instant.MAX;

    private Instant lastEnd = Instant.MIN;

    Archiving(HubStore store, int partition, HubClock clock) {
        this.store = store;
        this.partition = partition;
        this.clock = clock;
        ended(); // perhaps: what the owner before has left
    }

    /** An instance has ended. */
    final void ended() {
        lastEnd = clock.steady();
        Instant idle = lastEnd.plus(IDLE);
        next = next.isBefore(idle) ? next : idle;
    }

    /** Archives some, if it is time to. */
    void archive() {
        Instant now = clock.steady();
        if (now.isBefore(next)) {
            return;
        }
        try {
            boolean more = store.owners().archive(partition, clock.now().minus(IDLE), AT_ONCE);
            next = more ? now.plus(BETWEEN) : now.isBefore(lastEnd.plus(LATEST)) ? now.plus(IDLE) : Instant.MAX;
        } catch (HubUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException damaged) {
            LOG.warn("Histories of partition {} are not archived now.", partition, damaged);
            next = now.plus(AFTER_DAMAGE);
        }
    }
}
