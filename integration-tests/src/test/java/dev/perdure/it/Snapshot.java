package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All that a client could have changed in a hub. */
record Snapshot(List<StoredInstance> instances, List<InboxEntry> inbox, List<OutboxPlace> outbox) {
    private static final int ALL = 1_000;

    static List<Snapshot> of(HubStore store) {
        return IntStream.range(0, store.partitions())
                .mapToObj(partition -> new Snapshot(
                        store.clients().list(partition, EnumSet.allOf(Status.class), Optional.empty(), ALL),
                        store.owners().inbox(partition, InboxEntry.START, ALL, Duration.ZERO),
                        store.owners().outbox(partition)))
                .toList();
    }
}
