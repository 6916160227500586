package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The queues of activities of a hub in memory. Thread-safe. */
final class InMemoryActivities implements ActivityStore {
    private final InMemoryHub hub;

    InMemoryActivities(InMemoryHub hub) {
        this.hub = hub;
    }

    @Override
    public void open(Set<String> queues) {}

    @Override
    public List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait) {
        return hub.await(wait, () -> take(queues, limit, (queue, left) -> queue.claim(workerId, left, hub.now())));
    }

    @Override
    public List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle) {
        return hub.locked(() -> take(queues, limit, (queue, left) -> queue.reclaim(workerId, left, idle, hub.now())));
    }

    @Override
    public void beat(String workerId, Collection<ActivityTask> running) {
        hub.locked(() -> {
            running.forEach(task -> queue(task).beat(workerId, task.entryId(), hub.now()));
            return running;
        });
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        return hub.change(() -> {
            InMemoryPartition partition = hub.partition(task.partition());
            boolean sent = queue(task).remove(task.entryId())
                    && partition.instance(task.instanceId()).isPresent();
            if (sent) {
                partition.receive(answer);
            }
            return sent;
        });
    }

    private interface Taking {
        List<ActivityTask> from(InMemoryQueue queue, int limit);
    }

    private List<ActivityTask> take(Set<String> queues, int limit, Taking taking) {
        List<ActivityTask> taken = new ArrayList<>();
        for (InMemoryPartition partition : hub.partitions()) {
            for (String queue : new TreeSet<>(queues)) {
                taken.addAll(taking.from(partition.queue(queue), limit - taken.size()));
            }
        }
        return taken;
    }

    private InMemoryQueue queue(ActivityTask task) {
        return hub.partition(task.partition()).queue(task.queue());
    }
}
