package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings committed messages to other partitions: per destination in the order of the outbox, each taken out of the
 * outbox once it was delivered. When a delivery fails or comes too late the owner starts over from the store, so nothing
 * overtakes and nothing comes twice: {@link HubStore#deliver} says why.
 */
final class Relay {
    private final HubStore store;
    private final int partition;
    private final HubClock clock;
    private final List<OutboxEntry> pending = new ArrayList<>();
    private Instant deadline = Instant.MAX;

    Relay(HubStore store, int partition, HubClock clock) {
        this.store = store;
        this.partition = partition;
        this.clock = clock;
    }

    /** Looks for what was committed and not delivered, by an earlier owner or in a commit whose answer was lost. */
    void reload() {
        pending.clear();
        Instant begun = clock.now();
        add(store.owners().outbox(partition), begun);
    }

    /**
     * Takes over what a commit sent.
     *
     * @param begun a time before the commit
     */
    void add(List<OutboxEntry> committed, Instant begun) {
        if (pending.isEmpty()) {
            deadline = begun.plus(HubStore.DELIVERY_LIMIT);
        }
        pending.addAll(committed);
    }

    /** Delivers all that is pending. False if it is too late for that: then the partition must be taken anew. */
    boolean deliver() {
        if (pending.isEmpty()) {
            return true;
        }
        Map<Integer, List<OutgoingMessage>> byDestination = new TreeMap<>();
        for (OutboxEntry entry : pending) {
            byDestination
                    .computeIfAbsent(entry.message().partition(), key -> new ArrayList<>())
                    .add(entry.message());
        }
        for (Map.Entry<Integer, List<OutgoingMessage>> each : byDestination.entrySet()) {
            if (!store.owners().deliver(partition, each.getKey(), deadline, each.getValue())) {
                return false;
            }
        }
        store.owners().acknowledge(partition, List.copyOf(pending));
        pending.clear();
        return true;
    }
}
