package dev.perdure.runtime.scrub;

import dev.perdure.runtime.scrub.Breach.Invariant;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Instance;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether the parts of a partition that belong to no single instance are in order. */
final class PartitionCheck {
    private final PartitionImage image;
    private final Findings findings;

    PartitionCheck(PartitionImage image, Findings findings) {
        this.image = image;
        this.findings = findings;
    }

    void check() {
        checkInbox();
        checkNumbers();
        checkIndices();
        image.strays().forEach(key -> findings.add(Invariant.I14, "key " + key, "a key", "none of that name"));
        image.damaged()
                .forEach((key, reason) -> findings.add(Invariant.I14, "key " + key, reason, "what Perdure wrote"));
        checkHistories();
    }

    private void checkInbox() {
        Map<Long, String> seen = new HashMap<>();
        for (InboxEntry entry : image.inbox()) {
            String before = seen.put(EntryId.parse(entry.id()).hash(), entry.id());
            if (before != null) {
                String found = "one message as %s and %s".formatted(before, entry.id());
                findings.add(Invariant.I11, entry.receiver(), found, "each message once");
            }
        }
    }

    /** Numbers are given out before entries get them, so none is higher than the last. */
    private void checkNumbers() {
        Stream.of(
                        image.inbox().stream().map(InboxEntry::id),
                        image.outbox().stream().map(OutboxEntry::id),
                        image.queues().values().stream().flatMap(List::stream).map(PartitionImage.Activity::id))
                .flatMap(ids -> ids)
                .filter(id -> EntryId.parse(id).number() > image.lastNumber())
                .forEach(id -> findings.add(
                        Invariant.I11, "entry " + id, "number " + image.lastNumber() + " as the last", "a higher one"));
    }

    private static void put(Map<String, Map<String, Long>> indices, String index, String id, long time) {
        indices.computeIfAbsent(index, key -> new TreeMap<>()).put(id, time);
    }

    private void checkIndices() {
        Map<String, Map<String, Long>> expected = new TreeMap<>();
        expected.put(PartitionImage.ALL, new TreeMap<>());
        expected.put(PartitionImage.ENDED, new TreeMap<>());
        for (Status status : Status.values()) {
            expected.put(PartitionImage.index(status), new TreeMap<>());
        }
        for (Instance instance : image.instances().values()) {
            StoredInstance stored = instance.stored();
            if (!stored.isEntity()) {
                long created = stored.createdAt().toEpochMilli();
                put(expected, PartitionImage.ALL, stored.id(), created);
                put(expected, PartitionImage.index(stored.status()), stored.id(), created);
                if (stored.status().isTerminal()) {
                    put(
                            expected,
                            PartitionImage.ENDED,
                            stored.id(),
                            stored.updatedAt().toEpochMilli());
                }
            }
        }
        expected.forEach(
                (index, members) -> compare(index, members, image.indices().getOrDefault(index, Map.of())));
    }

    private void compare(String index, Map<String, Long> expected, Map<String, Long> found) {
        expected.forEach((id, created) -> {
            if (!created.equals(found.get(id))) {
                different(index, id, found.get(id) == null ? "not there" : "at " + found.get(id), "at " + created);
            }
        });
        found.keySet().stream()
                .filter(id -> !expected.containsKey(id) && !image.damaged().containsKey("i:" + id))
                .forEach(id -> different(index, id, "there", "not there"));
    }

    private void different(String index, String id, String found, String expected) {
        Optional<Instance> instance = Optional.ofNullable(image.instances().get(id));
        findings.add(
                Invariant.I13,
                id,
                found + " in index " + index,
                expected,
                instance.map(each -> each.stored().token()).orElse(""));
    }

    private void checkHistories() {
        image.histories().forEach((of, entries) -> {
            Optional<StoredInstance> instance =
                    Optional.ofNullable(image.instances().get(of.instanceId())).map(Instance::stored);
            boolean isCurrent = instance.map(StoredInstance::execution)
                    .filter(of.execution()::equals)
                    .isPresent();
            if (!isCurrent && !image.damaged().containsKey("i:" + of.instanceId())) {
                findings.add(
                        Invariant.I14,
                        of.instanceId(),
                        "a history of execution " + of.execution(),
                        "an instance in it");
            }
        });
    }
}
