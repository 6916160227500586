package dev.perdure.runtime.client;

import dev.perdure.PurgeFilter;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Purges instances over all partitions, in each the ones that ended first before the others. */
final class Purging {
    private static final int PAGE = 100;
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final HubStore store;
    private final Patience patience;

    Purging(HubStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    long purge(PurgeFilter filter) {
        long purged = 0;
        for (int partition = 0; partition < store.partitions(); partition++) {
            purged += purge(partition, filter);
        }
        return purged;
    }

    private long purge(int partition, PurgeFilter filter) {
        Instant before = filter.endedBefore().orElse(NEVER);
        long purged = 0;
        Optional<ListPosition> last = Optional.empty();
        while (true) {
            Optional<ListPosition> after = last;
            List<StoredInstance> page = patience.call(() -> store.clients().listEnded(partition, before, after, PAGE));
            if (page.isEmpty()) {
                return purged;
            }
            purged += page.stream()
                    .filter(ended -> filter.statuses().contains(ended.status().shown()))
                    .filter(ended -> purge(partition, ended))
                    .count();
            last = Optional.of(ListPosition.ofEnd(page.get(page.size() - 1)));
        }
    }

    private boolean purge(int partition, StoredInstance ended) {
        return patience.call(() -> store.clients().purge(partition, ended.id(), ended.execution()))
                == PurgeResult.PURGED;
    }
}
