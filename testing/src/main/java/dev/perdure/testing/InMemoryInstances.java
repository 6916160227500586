package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.PartitionImage.HistoryEntry;
import dev.perdure.runtime.store.PartitionImage.Instance;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The instances and entities of a partition and their histories. Not thread-safe. */
final class InMemoryInstances {
    private final Map<String, StoredInstance> instances = new LinkedHashMap<>();
    private final Map<String, String> starts = new HashMap<>();
    private final Map<Execution, List<String>> histories = new HashMap<>();
    private final Map<String, Set<Long>> givenUp = new HashMap<>();

    InMemoryInstances copy() {
        InMemoryInstances copy = new InMemoryInstances();
        copy.instances.putAll(instances);
        copy.starts.putAll(starts);
        histories.forEach((execution, turns) -> copy.histories.put(execution, new ArrayList<>(turns)));
        givenUp.forEach((instance, steps) -> copy.givenUp.put(instance, new HashSet<>(steps)));
        return copy;
    }

    Optional<StoredInstance> get(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    Collection<StoredInstance> all() {
        return instances.values();
    }

    /** Whether the instance was created by that message. */
    boolean wasStartedBy(String messageId, String id) {
        return messageId.equals(starts.get(id));
    }

    void create(NewInstance start, Instant now) {
        String id = start.start().receiver();
        starts.put(id, start.start().id());
        instances.put(id, pending(start, now));
    }

    /**
     * Removes an instance and its history.
     *
     * @return the id of the message with which a client created it
     */
    Optional<String> remove(StoredInstance instance) {
        instances.remove(instance.id());
        histories.remove(new Execution(instance.id(), instance.execution()));
        givenUp.remove(instance.id());
        return Optional.ofNullable(starts.remove(instance.id()));
    }

    private static StoredInstance pending(NewInstance start, Instant now) {
        return new StoredInstance(
                start.start().receiver(),
                start.orchestrator(),
                start.execution(),
                start.start().id(),
                0,
                Status.PENDING,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    List<String> history(String instanceId, String execution) {
        return List.copyOf(histories.getOrDefault(new Execution(instanceId, execution), List.of()));
    }

    /** Moves an instance or entity by one turn. */
    void apply(Turn turn, Instant now) {
        turn.past().ifPresent(past -> histories.remove(new Execution(turn.instanceId(), past.execution())));
        Execution execution = new Execution(turn.instanceId(), turn.execution());
        turn.history()
                .ifPresent(entry -> histories
                        .computeIfAbsent(execution, key -> new ArrayList<>())
                        .add(entry));
        instances.put(turn.instanceId(), after(turn, now));
        turn.effects()
                .givenUp()
                .forEach(nonce -> givenUp.computeIfAbsent(turn.instanceId(), id -> new TreeSet<>())
                        .add(EntryId.hash(nonce)));
    }

    /** Whether the execution that asked for the activity goes on and has not given it up. */
    boolean isWaitingFor(ActivityTask task, String execution) {
        return get(task.instanceId())
                .filter(instance -> !instance.status().isTerminal()
                        && instance.execution().equals(execution)
                        && !givenUp(task.instanceId()).contains(hash(task)))
                .isPresent();
    }

    /** Forgets that the activity was given up; whether it was. */
    boolean forgetGivenUp(ActivityTask task) {
        return givenUp.containsKey(task.instanceId())
                && givenUp.get(task.instanceId()).remove(hash(task));
    }

    private Set<Long> givenUp(String instanceId) {
        return givenUp.getOrDefault(instanceId, Set.of());
    }

    private static long hash(ActivityTask task) {
        return EntryId.parse(task.entryId()).hash();
    }

    private StoredInstance after(Turn turn, Instant now) {
        Optional<StoredInstance> before = get(turn.instanceId());
        Map<String, String> cells =
                new TreeMap<>(before.map(StoredInstance::cells).orElse(Map.of()));
        cells.keySet().removeAll(turn.cells().dropped());
        cells.putAll(turn.cells().written());
        return new StoredInstance(
                turn.instanceId(),
                turn.orchestrator(),
                turn.execution(),
                turn.newToken(),
                turn.number(),
                turn.standing().status(),
                before.map(StoredInstance::createdAt).orElse(now),
                before.filter(ended -> ended.status().isTerminal())
                        .map(StoredInstance::updatedAt)
                        .orElse(now),
                turn.standing().output(),
                turn.standing().failure(),
                turn.standing().reason(),
                Collections.unmodifiableMap(cells));
    }

    Map<String, Instance> image() {
        Map<String, Instance> all = new TreeMap<>();
        instances.forEach((id, stored) ->
                all.put(id, new Instance(stored, Optional.ofNullable(starts.get(id)), Set.copyOf(givenUp(id)))));
        return all;
    }

    Map<Execution, List<HistoryEntry>> historiesImage() {
        Map<Execution, List<HistoryEntry>> turns = new HashMap<>();
        histories.forEach((execution, entries) -> turns.put(execution, numbered(entries)));
        return turns;
    }

    private static List<HistoryEntry> numbered(List<String> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(at -> new HistoryEntry(at + 1, entries.get(at)))
                .toList();
    }

    /** What the indices would hold: here they are made when they are asked for. */
    Map<String, Map<String, Long>> indicesImage() {
        Map<String, Map<String, Long>> indices = new TreeMap<>();
        indices.put(PartitionImage.ALL, new TreeMap<>());
        indices.put(PartitionImage.ENDED, new TreeMap<>());
        for (Status status : Status.values()) {
            indices.put(PartitionImage.index(status), new TreeMap<>());
        }
        instances.values().stream().filter(each -> !each.isEntity()).forEach(each -> {
            long created = each.createdAt().toEpochMilli();
            indices.get(PartitionImage.ALL).put(each.id(), created);
            indices.computeIfAbsent(PartitionImage.index(each.status()), index -> new TreeMap<>())
                    .put(each.id(), created);
            if (each.status().isTerminal()) {
                indices.get(PartitionImage.ENDED)
                        .put(each.id(), each.updatedAt().toEpochMilli());
            }
        });
        return indices;
    }
}
