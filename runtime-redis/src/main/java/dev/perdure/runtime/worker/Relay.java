package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings committed messages to other partitions: per destination in the order of the outbox, each taken out of the
 * outbox once it was delivered. When a delivery fails the owner starts over from the store, so nothing overtakes.
 */
final class Relay {
    private final HubStore store;
    private final int partition;
    private final List<OutboxEntry> pending = new ArrayList<>();

    Relay(HubStore store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /** Looks for what was committed and not delivered, by an earlier owner or in a commit whose answer was lost. */
    void reload() {
        pending.clear();
        pending.addAll(store.outbox(partition));
    }

    void add(List<OutboxEntry> committed) {
        pending.addAll(committed);
    }

    /** Delivers all that is pending. */
    void deliver() {
        if (pending.isEmpty()) {
            return;
        }
        Map<Integer, List<OutgoingMessage>> byDestination = new TreeMap<>();
        for (OutboxEntry entry : pending) {
            byDestination
                    .computeIfAbsent(entry.message().partition(), key -> new ArrayList<>())
                    .add(entry.message());
        }
        byDestination.forEach(store::deliver);
        store.acknowledge(partition, List.copyOf(pending));
        pending.clear();
    }
}
