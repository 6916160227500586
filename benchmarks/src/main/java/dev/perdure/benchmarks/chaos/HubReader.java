package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Found.CommittedEffect;
import dev.perdure.benchmarks.chaos.Found.Instance;
import dev.perdure.runtime.history.HistoryEvent.ActivityCompleted;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a hub holds, past clients and workers. */
final class HubReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 500;

    private final HubStore store;
    private final String hub;

    HubReader(HubStore store, String hub) {
        this.store = store;
        this.hub = hub;
    }

    /**
     * All that the verdict asks for.
     *
     * @param books the keys of those that may have been written
     * @param damaged instances whose histories are not to be read
     */
    Found read(Collection<String> books, Set<String> damaged) {
        Map<String, Instance> instances = new HashMap<>();
        Map<String, CommittedEffect> committed = new HashMap<>();
        for (int partition = 0; partition < store.partitions(); partition++) {
            for (StoredInstance stored : instancesOf(partition)) {
                List<RecordedTurn> turns = damaged.contains(stored.id()) ? List.of() : turns(partition, stored);
                instances.put(stored.id(), instance(stored, turns));
                committed.putAll(effects(stored, turns));
            }
        }
        return new Found(instances, books(books), committed);
    }

    private List<StoredInstance> instancesOf(int partition) {
        List<StoredInstance> all = new ArrayList<>();
        Optional<ListPosition> after = Optional.empty();
        List<StoredInstance> page;
        do {
            page = store.clients().list(partition, EnumSet.allOf(Status.class), after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(ListPosition.of(page.get(page.size() - 1)));
        } while (page.size() == PAGE);
        return all;
    }

    private static Instance instance(StoredInstance stored, List<RecordedTurn> turns) {
        boolean errand = stored.orchestrator().equals("Errand") && stored.status() == Status.COMPLETED;
        List<String> result = errand ? stored.output().map(HubReader::texts).orElse(List.of()) : List.of();
        Set<String> raised = new HashSet<>();
        turns.forEach(turn -> turn.events().forEach(event -> {
            if (event instanceof EventRaised one) {
                raised.add(JSON.readTree(one.payload().json()).asString());
            }
        }));
        return new Instance(stored.id(), stored.status().shown(), result, raised);
    }

    private static List<String> texts(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    private List<RecordedTurn> turns(int partition, StoredInstance stored) {
        return store.owners().history(partition, stored.id(), stored.execution()).stream()
                .map(json -> TurnCodec.decode(stored.id(), json))
                .toList();
    }

    private Map<String, CommittedEffect> effects(StoredInstance stored, List<RecordedTurn> turns) {
        Map<Integer, String> values = new HashMap<>();
        Map<String, CommittedEffect> effects = new HashMap<>();
        for (RecordedTurn turn : turns) {
            turn.events().forEach(event -> {
                if (event instanceof ActivityScheduled scheduled) {
                    values.put(scheduled.step(), value(scheduled));
                } else if (event instanceof ActivityCompleted completed) {
                    String key =
                            String.join("/", hub, stored.id(), stored.execution(), Integer.toString(completed.step()));
                    String value = values.getOrDefault(completed.step(), "");
                    effects.put(
                            key,
                            new CommittedEffect(stored.id(), value, turn.at().toEpochMilli()));
                }
            });
        }
        return effects;
    }

    private static String value(ActivityScheduled scheduled) {
        return JSON.readTree(scheduled.arguments().json()).get(0).asString();
    }

    private Map<String, List<String>> books(Collection<String> keys) {
        Map<String, List<String>> books = new HashMap<>();
        Partitions partitions = new Partitions(store.partitions());
        for (String key : Set.copyOf(keys)) {
            String id = "@Book@" + key;
            store.clients().instances(partitions.of(id), List.of(id)).get(0).ifPresent(book -> {
                String values = book.cells().getOrDefault("values", "[]");
                books.put(key, texts(values));
            });
        }
        return books;
    }
}
