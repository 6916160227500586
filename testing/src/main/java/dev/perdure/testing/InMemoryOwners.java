package dev.perdure.testing;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OwnerStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the owner of a partition asks of a hub in memory. Thread-safe. */
final class InMemoryOwners implements OwnerStore {
    private final InMemoryHub hub;

    InMemoryOwners(InMemoryHub hub) {
        this.hub = hub;
    }

    @Override
    public List<InboxEntry> inbox(int partition, String after, int limit, Duration wait) {
        return hub.await(wait, () -> hub.partition(partition).inbox(after, limit));
    }

    @Override
    public String server(int partition) {
        return hub.locked(() -> hub.server(partition));
    }

    @Override
    public long inboxLength(int partition) {
        return hub.locked(() -> hub.partition(partition).inboxLength());
    }

    @Override
    public List<String> history(int partition, String instanceId, String execution) {
        return hub.locked(() -> hub.partition(partition).history(instanceId, execution));
    }

    @Override
    public boolean archive(int partition, Instant endedBefore, int limit) {
        return hub.change(() -> hub.partition(partition).archives().archive(endedBefore, limit));
    }

    @Override
    public List<CommitResult> commit(PartitionOwner owner, List<Turn> turns) {
        return hub.change(() -> hub.partition(owner.partition()).commit(owner, turns, hub.now(owner.partition())));
    }

    @Override
    public void deadLetter(PartitionOwner owner, InboxEntry entry, String reason) {
        hub.change(() -> {
            hub.partition(owner.partition()).deadLetter(owner, entry, reason, hub.now(owner.partition()));
            return entry;
        });
    }

    @Override
    public Map<String, Integer> suspects(int partition) {
        return hub.locked(() -> hub.partition(partition).suspects().counts());
    }

    @Override
    public List<Integer> suspect(PartitionOwner owner, List<String> receivers) {
        return hub.change(() -> {
            InMemoryPartition partition = hub.partition(owner.partition());
            return partition.lease().isHeldBy(owner.nonce())
                    ? receivers.stream().map(partition.suspects()::count).toList()
                    : List.of();
        });
    }

    @Override
    public void acquit(PartitionOwner owner, Collection<String> receivers) {
        hub.change(() -> {
            InMemoryPartition partition = hub.partition(owner.partition());
            if (partition.lease().isHeldBy(owner.nonce())) {
                receivers.forEach(partition.suspects()::forget);
            }
            return owner;
        });
    }

    @Override
    public void full(PartitionOwner owner, String receiver, boolean isFull) {
        hub.change(() -> {
            hub.partition(owner.partition()).lease().full(owner.nonce(), receiver, isFull);
            return owner;
        });
    }

    @Override
    public boolean isShortOfMemory(int partition) {
        return false;
    }

    @Override
    public List<OutboxPlace> outbox(int partition) {
        return hub.locked(() ->
                hub.partition(partition).outbox().stream().map(OutboxPlace::of).toList());
    }

    @Override
    public List<OutboxEntry> outboxEntries(int partition, List<String> ids) {
        return hub.locked(() -> hub.partition(partition).outbox(ids));
    }

    @Override
    public Delivery.Result deliver(Delivery delivery) {
        return hub.change(
                () -> hub.partition(delivery.destination()).deliver(delivery, hub.now(delivery.destination())));
    }

    @Override
    public void acknowledge(int partition, Collection<String> entryIds) {
        hub.change(() -> {
            entryIds.forEach(hub.partition(partition)::acknowledge);
            return entryIds;
        });
    }

    @Override
    public Instant now(int partition) {
        return hub.now(partition);
    }

    @Override
    public FireResult fire(int partition) {
        return hub.change(() -> hub.partition(partition).fire(hub.now(partition)));
    }
}
