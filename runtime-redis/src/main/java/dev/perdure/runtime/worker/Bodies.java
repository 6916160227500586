package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.util.Optional;

/**
 * How many of the bodies in a partition's inbox are in memory. One that was given up is read again from the store,
 * where it stays until its message is consumed. For one thread.
 */
final class Bodies {
    /** Enough for some commits of the largest kind. */
    private static final long MOST = 32 << 20;

    private final HubStore store;
    private final int partition;
    private final CacheBudget cache;
    private long held;

    /**
     * @param cache as much as one of the caches that share it may take, these may take too
     */
    Bodies(HubStore store, int partition, CacheBudget cache) {
        this.store = store;
        this.partition = partition;
        this.cache = cache;
    }

    /** So many characters more are in memory, or fewer. */
    void hold(long more) {
        held += more;
    }

    /** Nothing is in memory any more. */
    void forget() {
        held = 0;
    }

    /** Whether no more should be read. A page always finds room, however small the memory is. */
    boolean areTooMany() {
        return held > Math.max(InboxPages.SIZE, Math.min(MOST, cache.evenShare()));
    }

    /** A message with its body; empty if it is not in the inbox any more. */
    Optional<InboxEntry> readAgain(String entryId) {
        String before = EntryId.parse(entryId).before().toString();
        return store.owners().inbox(partition, before, 1, Duration.ZERO).stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst();
    }
}
