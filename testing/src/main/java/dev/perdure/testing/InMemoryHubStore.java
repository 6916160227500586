package dev.perdure.testing;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A task hub in memory: the model of what a store does. One lock guards all of it. Time is that of the clock it is
 * given; it has no threads and no randomness of its own, so calls in one order always give the same answers. A wait is
 * bounded by elapsed time and ends early when anything changes; with {@link Duration#ZERO} nothing ever waits. Closing
 * it only ends the waits: what it holds stays, and workers may come back to it.
 */
public final class InMemoryHubStore implements HubStore {
    private final Clock clock;
    private final List<InMemoryPartition> partitions;
    private final Map<String, LiveWorker> workers = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wakes;

    /**
     * An empty hub.
     *
     * @param partitions how many it has
     * @param clock the time of the store; call {@link #wake} after moving it
     */
    public InMemoryHubStore(int partitions, Clock clock) {
        this.clock = clock;
        this.partitions =
                IntStream.range(0, partitions).mapToObj(InMemoryPartition::new).toList();
    }

    private record LiveWorker(WorkerEntry entry, Instant until) {}

    /** Ends all waits, so that callers look at the clock again. */
    public void wake() {
        locked(() -> {
            wakes++;
            changed.signalAll();
            return wakes;
        });
    }

    @Override
    public int partitions() {
        return partitions.size();
    }

    @Override
    public CreateResult create(NewInstance instance) {
        return change(() -> partitions.get(instance.partition()).create(instance, now()));
    }

    @Override
    public SendResult send(int partition, OutgoingMessage message) {
        return change(() -> partitions.get(partition).send(message, now()));
    }

    @Override
    public List<Optional<StoredInstance>> instances(int partition, List<String> ids) {
        return locked(
                () -> ids.stream().map(partitions.get(partition)::instance).toList());
    }

    @Override
    public List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit) {
        return locked(() -> partitions.get(partition).instances().stream()
                .filter(instance -> !instance.isEntity() && statuses.contains(instance.status()))
                .filter(instance -> after.isEmpty() || ListPosition.of(instance).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(ListPosition::of))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<String> reply(int partition, String replyId) {
        return locked(() -> partitions.get(partition).reply(replyId, now()));
    }

    @Override
    public List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease) {
        return change(() -> {
            workers.put(worker.id(), new LiveWorker(worker, now().plus(lease)));
            return liveWorkers();
        });
    }

    @Override
    public List<WorkerEntry> workers() {
        return locked(this::liveWorkers);
    }

    private List<WorkerEntry> liveWorkers() {
        Instant now = now();
        workers.values().removeIf(worker -> !worker.until().isAfter(now));
        return workers.values().stream().map(LiveWorker::entry).toList();
    }

    @Override
    public void deregister(String workerId) {
        change(() -> Optional.ofNullable(workers.remove(workerId)));
    }

    @Override
    public Acquisition acquire(int partition, String workerId, String nonce, Duration lease) {
        return change(() -> partitions.get(partition).lease().acquire(nonce, lease, now()));
    }

    @Override
    public boolean renew(PartitionOwner owner, Duration lease) {
        return change(() -> partitions.get(owner.partition()).lease().renew(owner.nonce(), lease, now()));
    }

    @Override
    public void release(PartitionOwner owner) {
        change(() -> {
            partitions.get(owner.partition()).lease().release(owner.nonce());
            return owner;
        });
    }

    @Override
    public List<InboxEntry> inbox(int partition, String after, int limit, Duration wait) {
        return await(wait, () -> partitions.get(partition).inbox(after, limit));
    }

    @Override
    public List<String> history(int partition, String instanceId, String execution) {
        return locked(() -> partitions.get(partition).history(instanceId, execution));
    }

    @Override
    public List<CommitResult> commit(PartitionOwner owner, List<Turn> turns) {
        return change(() -> partitions.get(owner.partition()).commit(owner, turns, now()));
    }

    @Override
    public void deadLetter(PartitionOwner owner, InboxEntry entry, String reason) {
        change(() -> {
            partitions.get(owner.partition()).deadLetter(owner, entry, reason);
            return entry;
        });
    }

    @Override
    public List<OutboxEntry> outbox(int partition) {
        return locked(() -> partitions.get(partition).outbox());
    }

    @Override
    public boolean deliver(int source, int partition, Instant deadline, List<OutgoingMessage> messages) {
        return change(() -> partitions.get(partition).deliver(source, deadline, messages, now()));
    }

    @Override
    public void acknowledge(int partition, Collection<OutboxEntry> delivered) {
        change(() -> {
            delivered.forEach(partitions.get(partition)::acknowledge);
            return delivered;
        });
    }

    @Override
    public FireResult fire(int partition) {
        return change(() -> partitions.get(partition).fire(now()));
    }

    @Override
    public void openQueues(Set<String> queues) {}

    @Override
    public List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait) {
        return await(wait, () -> take(queues, limit, (queue, left) -> queue.claim(workerId, left, now())));
    }

    @Override
    public List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle) {
        return locked(() -> take(queues, limit, (queue, left) -> queue.reclaim(workerId, left, idle, now())));
    }

    private interface Taking {
        List<ActivityTask> from(InMemoryQueue queue, int limit);
    }

    private List<ActivityTask> take(Set<String> queues, int limit, Taking taking) {
        List<ActivityTask> taken = new ArrayList<>();
        for (InMemoryPartition partition : partitions) {
            for (String queue : new TreeSet<>(queues)) {
                taken.addAll(taking.from(partition.queue(queue), limit - taken.size()));
            }
        }
        return taken;
    }

    @Override
    public void beat(String workerId, Collection<ActivityTask> running) {
        locked(() -> {
            running.forEach(task -> queue(task).beat(workerId, task.entryId(), now()));
            return running;
        });
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        return change(() -> {
            InMemoryPartition partition = partitions.get(task.partition());
            boolean sent = queue(task).remove(task.entryId())
                    && partition.instance(task.instanceId()).isPresent();
            if (sent) {
                partition.receive(answer);
            }
            return sent;
        });
    }

    private InMemoryQueue queue(ActivityTask task) {
        return partitions.get(task.partition()).queue(task.queue());
    }

    /** The clock's time in whole milliseconds. */
    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        wake();
    }

    private <T> T locked(Supplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T change(Supplier<T> call) {
        return locked(() -> {
            T answer = call.get();
            changed.signalAll();
            return answer;
        });
    }

    private <T> List<T> await(Duration wait, Supplier<List<T>> read) {
        return locked(() -> {
            long left = wait.toNanos();
            long wakesBefore = wakes;
            List<T> found = read.get();
            try {
                while (found.isEmpty() && left > 0 && wakes == wakesBefore) {
                    left = changed.awaitNanos(left);
                    found = read.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return found;
        });
    }
}
