package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.PartitionImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The activities of one partition that wait in one queue or are being run. Not thread-safe. */
final class InMemoryQueue {
    private final int partition;
    private final String name;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    InMemoryQueue(int partition, String name) {
        this.partition = partition;
        this.name = name;
    }

    InMemoryQueue copy() {
        InMemoryQueue copy = new InMemoryQueue(partition, name);
        copy.entries.putAll(entries);
        return copy;
    }

    /** An activity, and who has taken it. */
    private record Entry(String instanceId, String body, Optional<Claim> claim, int deliveries) {
        Entry takenBy(String workerId, Instant now) {
            return new Entry(instanceId, body, Optional.of(new Claim(workerId, now)), deliveries + 1);
        }

        Entry heardOf(String workerId, Instant now) {
            return new Entry(instanceId, body, Optional.of(new Claim(workerId, now)), deliveries);
        }
    }

    private record Claim(String workerId, Instant heardOf) {}

    void add(String entryId, String instanceId, String body) {
        entries.put(entryId, new Entry(instanceId, body, Optional.empty(), 0));
    }

    List<ActivityTask> claim(String workerId, int limit, Instant now) {
        return take(workerId, limit, now, entry -> entry.claim().isEmpty());
    }

    List<ActivityTask> reclaim(String workerId, int limit, Duration idle, Instant now) {
        Instant silentSince = now.minus(idle);
        return take(
                workerId,
                limit,
                now,
                entry -> entry.claim()
                        .filter(claim -> !claim.heardOf().isAfter(silentSince))
                        .isPresent());
    }

    private List<ActivityTask> take(String workerId, int limit, Instant now, Predicate<Entry> wanted) {
        List<ActivityTask> taken = new ArrayList<>();
        for (Map.Entry<String, Entry> waiting : entries.entrySet()) {
            if (taken.size() < limit && wanted.test(waiting.getValue())) {
                Entry entry = waiting.getValue().takenBy(workerId, now);
                waiting.setValue(entry);
                taken.add(new ActivityTask(
                        partition, name, waiting.getKey(), entry.instanceId(), entry.deliveries(), entry.body()));
            }
        }
        return taken;
    }

    boolean isTaken(String entryId) {
        return claim(entryId).isPresent();
    }

    boolean isTakenBy(String workerId, String entryId) {
        return claim(entryId).filter(claim -> claim.workerId().equals(workerId)).isPresent();
    }

    private Optional<Claim> claim(String entryId) {
        return Optional.ofNullable(entries.get(entryId)).flatMap(Entry::claim);
    }

    /** Whether that worker has it. */
    boolean beat(String workerId, String entryId, Instant now) {
        boolean taken = isTakenBy(workerId, entryId);
        if (taken) {
            entries.computeIfPresent(entryId, (id, entry) -> entry.heardOf(workerId, now));
        }
        return taken;
    }

    List<PartitionImage.Activity> image() {
        return entries.entrySet().stream()
                .map(entry -> image(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PartitionImage.Activity image(String entryId, Entry entry) {
        return new PartitionImage.Activity(
                entryId, entry.instanceId(), entry.body(), entry.claim().map(Claim::workerId), entry.deliveries());
    }

    /** Removes the activity; false if it is not there or nobody has taken it. */
    boolean remove(String entryId) {
        Entry entry = entries.get(entryId);
        if (entry == null || entry.claim().isEmpty()) {
            return false;
        }
        entries.remove(entryId);
        return true;
    }
}
