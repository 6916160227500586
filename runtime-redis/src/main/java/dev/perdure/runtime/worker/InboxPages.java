package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the inbox of a partition on from a position. The store cannot bound a page by size: how many entries are asked
 * for follows the size of those that came last, and grows from few, so that an owner can always read on.
 */
final class InboxPages {
    private static final Logger LOG = LoggerFactory.getLogger(InboxPages.class);

    /** In characters of bodies, what a page should take at most. */
    static final long SIZE = 4 << 20;

    private static final int FIRST = 16;

    /** As many receivers as have a turn in one commit. */
    private static final int MOST = 64;

    private final HubStore store;
    private final int partition;
    private String position = InboxEntry.START;
    private int limit = FIRST;
    private boolean isAtEnd;

    InboxPages(HubStore store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /**
     * What lies behind the position, which goes on behind it. Nothing where that is more than fits into memory: then
     * less is read the next time.
     *
     * @param wait how long to wait for a message if there is none
     */
    List<InboxEntry> next(Duration wait) {
        List<InboxEntry> page;
        try {
            page = store.owners().inbox(partition, position, limit, wait);
        } catch (OutOfMemoryError tooMuch) {
            if (limit == 1) {
                throw tooMuch;
            }
            LOG.warn("{} messages of partition {} do not fit into memory: it reads one.", limit, partition, tooMuch);
            limit = 1;
            return List.of();
        }
        isAtEnd = page.size() < limit;
        limit = nextLimit(page);
        if (!page.isEmpty()) {
            position = page.get(page.size() - 1).id();
        }
        return page;
    }

    private int nextLimit(List<InboxEntry> page) {
        long size = page.stream().mapToLong(entry -> entry.body().length()).sum();
        if (size > SIZE) {
            return (int) Math.max(1, page.size() * SIZE / size);
        }
        return isAtEnd || size > SIZE / 2 ? limit : Math.min(MOST, limit * 2);
    }

    /** Whether the last page was the last one. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** The id of the last entry that was read. */
    String position() {
        return position;
    }

    /** Begins anew. */
    void restart() {
        position = InboxEntry.START;
        isAtEnd = false;
    }
}
