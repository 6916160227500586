package dev.perdure.testing;

import dev.perdure.runtime.store.ClientStore;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients ask of a hub in memory. Thread-safe. */
final class InMemoryClients implements ClientStore {
    private final InMemoryHub hub;

    InMemoryClients(InMemoryHub hub) {
        this.hub = hub;
    }

    @Override
    public CreateResult create(NewInstance instance) {
        return hub.change(() -> hub.partition(instance.partition()).create(instance, hub.now(instance.partition())));
    }

    @Override
    public SendResult send(int partition, OutgoingMessage message) {
        return hub.change(() -> hub.partition(partition).send(message, hub.now(partition)));
    }

    @Override
    public SendResult sendAlways(int partition, OutgoingMessage message) {
        return hub.change(() -> hub.partition(partition).sendAlways(message, hub.now(partition)));
    }

    @Override
    public List<Optional<StoredInstance>> instances(int partition, List<String> ids) {
        return hub.locked(
                () -> ids.stream().map(hub.partition(partition)::instance).toList());
    }

    @Override
    public List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit) {
        return hub.locked(() -> hub.partition(partition).instances().stream()
                .filter(instance -> !instance.isEntity() && statuses.contains(instance.status()))
                .filter(instance -> after.isEmpty() || ListPosition.of(instance).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(ListPosition::of))
                .limit(limit)
                .toList());
    }

    @Override
    public List<StoredInstance> listEnded(int partition, Instant before, Optional<ListPosition> after, int limit) {
        return hub.locked(() -> hub.partition(partition).instances().stream()
                .filter(instance ->
                        instance.status().isTerminal() && instance.updatedAt().isBefore(before))
                .filter(instance ->
                        after.isEmpty() || ListPosition.ofEnd(instance).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(ListPosition::ofEnd))
                .limit(limit)
                .toList());
    }

    @Override
    public PurgeResult purge(int partition, String instanceId, String execution) {
        return hub.change(() -> hub.partition(partition).purge(instanceId, execution, hub.now(partition)));
    }

    @Override
    public Optional<String> reply(int partition, String replyId) {
        return hub.locked(() -> hub.partition(partition).reply(replyId, hub.now(partition)));
    }
}
