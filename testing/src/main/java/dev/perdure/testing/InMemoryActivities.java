package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    public Set<ActivityTask> beat(String workerId, Collection<ActivityBeat> running) {
        return hub.change(() -> running.stream()
                .filter(beat -> !hub.partition(beat.task().partition()).work().beat(workerId, beat, hub.now()))
                .map(ActivityBeat::task)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        return hub.change(() -> hub.partition(task.partition())
                .work()
                .complete(task, Optional.of(answer), Optional.empty(), hub.now()));
    }

    @Override
    public boolean bury(ActivityTask task, Optional<OutgoingMessage> answer, String reason) {
        return hub.change(
                () -> hub.partition(task.partition()).work().complete(task, answer, Optional.of(reason), hub.now()));
    }

    @Override
    public boolean giveBack(String workerId, ActivityTask task, String body) {
        return hub.change(() -> hub.partition(task.partition()).work().giveBack(workerId, task, body));
    }

    private interface Taking {
        List<ActivityTask> from(InMemoryQueue queue, int limit);
    }

    private List<ActivityTask> take(Set<String> queues, int limit, Taking taking) {
        List<ActivityTask> taken = new ArrayList<>();
        for (InMemoryPartition partition : hub.partitions()) {
            for (String queue : new TreeSet<>(queues)) {
                taken.addAll(taking.from(partition.work().queue(queue), limit - taken.size()));
            }
        }
        return taken;
    }
}
