package dev.perdure.testing;

import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that one partition holds. Not thread-safe. */
record InMemoryParts(
        int number,
        InMemoryLease lease,
        InMemoryMail mail,
        InMemoryInstances instances,
        InMemoryArchives archives,
        InMemoryTimers timers,
        InMemorySuspects suspects,
        InMemoryReplies replies,
        InMemoryLetters deadLetters,
        InMemoryReceived receivedFromClients,
        Map<Integer, InMemoryReceived> receivedFromPartitions,
        Map<String, InMemoryQueue> queues) {
    static InMemoryParts empty(int number) {
        InMemoryInstances instances = new InMemoryInstances();
        return new InMemoryParts(
                number,
                new InMemoryLease(),
                new InMemoryMail(),
                instances,
                new InMemoryArchives(instances),
                new InMemoryTimers(),
                new InMemorySuspects(),
                new InMemoryReplies(),
                new InMemoryLetters(),
                new InMemoryReceived(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** Others that hold the same. */
    InMemoryParts copy() {
        InMemoryInstances copied = instances.copy();
        InMemoryParts copy = new InMemoryParts(
                number,
                lease.copy(),
                mail.copy(),
                copied,
                archives.copyOver(copied),
                timers.copy(),
                suspects.copy(),
                replies.copy(),
                deadLetters.copy(),
                receivedFromClients.copy(),
                new TreeMap<>(),
                new TreeMap<>());
        receivedFromPartitions.forEach((source, received) -> copy.receivedFromPartitions.put(source, received.copy()));
        queues.forEach((name, queue) -> copy.queues.put(name, queue.copy()));
        return copy;
    }

    /** What was received from that partition. */
    InMemoryReceived receivedFrom(int source) {
        return receivedFromPartitions.computeIfAbsent(source, key -> new InMemoryReceived());
    }

    InMemoryQueue queue(String name) {
        return queues.computeIfAbsent(name, key -> new InMemoryQueue(number, name));
    }

    PartitionImage image(Instant now) {
        return new PartitionImage(
                number,
                now,
                lease.image(),
                mail.lastNumber(),
                mail.inbox(InboxEntry.START, Integer.MAX_VALUE),
                mail.outbox(),
                instances.image(),
                instances.historiesImage(),
                timers.image(),
                suspects.counts(),
                activities(),
                received(),
                replies.image(now),
                deadLetters.image(),
                instances.indicesImage(),
                Map.of(),
                Set.of());
    }

    private Map<String, List<PartitionImage.Activity>> activities() {
        Map<String, List<PartitionImage.Activity>> activities = new TreeMap<>();
        queues.forEach((name, queue) -> activities.put(name, queue.image()));
        activities.values().removeIf(List::isEmpty);
        return activities;
    }

    private Received received() {
        Map<Integer, Map<String, Instant>> fromPartitions = new TreeMap<>();
        receivedFromPartitions.forEach((source, received) -> fromPartitions.put(source, received.image()));
        fromPartitions.values().removeIf(Map::isEmpty);
        return new Received(receivedFromClients.image(), fromPartitions);
    }
}
