package dev.perdure.testing;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.runtime.store.WorkerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is live and who owns which partition of a hub in memory. Thread-safe. */
final class InMemoryWorkers implements WorkerStore {
    private final InMemoryHub hub;
    private final Map<String, LiveWorker> workers = new TreeMap<>();

    private record LiveWorker(WorkerEntry entry, Instant until) {}

    InMemoryWorkers(InMemoryHub hub) {
        this.hub = hub;
    }

    @Override
    public List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease) {
        return hub.change(() -> {
            workers.put(worker.id(), new LiveWorker(worker, hub.now().plus(lease)));
            return liveWorkers();
        });
    }

    @Override
    public List<WorkerEntry> live() {
        return hub.locked(this::liveWorkers);
    }

    @Override
    public void deregister(String workerId) {
        hub.change(() -> Optional.ofNullable(workers.remove(workerId)));
    }

    @Override
    public Acquisition acquire(int partition, String workerId, String nonce, Duration lease) {
        return hub.change(() -> hub.partition(partition).lease().acquire(workerId, nonce, lease, hub.now(partition)));
    }

    @Override
    public boolean renew(PartitionOwner owner, Duration lease) {
        return hub.change(
                () -> hub.partition(owner.partition()).lease().renew(owner.nonce(), lease, hub.now(owner.partition())));
    }

    @Override
    public void release(PartitionOwner owner) {
        hub.change(() -> {
            hub.partition(owner.partition()).lease().release(owner.nonce());
            return owner;
        });
    }

    @Override
    public void abandon(PartitionOwner owner) {
        hub.change(() -> {
            hub.partition(owner.partition()).lease().abandon(owner.nonce());
            return owner;
        });
    }

    private List<WorkerEntry> liveWorkers() {
        Instant now = hub.now();
        workers.values()
                .removeIf(
                        worker -> !worker.until().isAfter(now) || worker.until().isAfter(now.plus(LONGEST_LEASE)));
        return workers.values().stream().map(LiveWorker::entry).toList();
    }
}
