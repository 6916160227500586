package dev.perdure.it.sim;

import dev.perdure.it.programs.Composed;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.PartitionImage.HistoryEntry;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what is wrong with what a run has left behind. */
final class Oracle {
    private final List<PartitionImage> images;
    private final Observed observed;
    private final Setting.Tail tail;
    private final Map<String, StoredInstance> instances = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    Oracle(List<PartitionImage> images, Observed observed, Setting.Tail tail) {
        this.images = images;
        this.observed = observed;
        this.tail = tail;
    }

    /** Whether nothing in the partition waits for anything. */
    static boolean isQuiet(PartitionImage image) {
        return inbox(image).isEmpty()
                && image.outbox().isEmpty()
                && image.timers().isEmpty()
                && image.queues().values().stream().allMatch(List::isEmpty)
                && image.instances().values().stream()
                        .map(PartitionImage.Instance::stored)
                        .allMatch(each -> each.isEntity() || each.status().isTerminal());
    }

    /** What is in the inbox, but for answers to instances that are not there: these wait for long. */
    private static List<InboxEntry> inbox(PartitionImage image) {
        return image.inbox().stream()
                .filter(entry -> image.instances().containsKey(entry.receiver())
                        || !(MessageCodec.decode(entry.receiver(), entry.body()) instanceof Message.Answer))
                .toList();
    }

    List<String> violations() {
        images.forEach(image -> image.instances().forEach((id, each) -> instances.put(id, each.stored())));
        images.forEach(this::leftOvers);
        Histories histories = histories();
        histories.turns().keySet().stream()
                .filter(id -> !instances.containsKey(id))
                .forEach(id -> violations.add("There is a history of " + id + ", and no such instance."));
        instances.values().stream().filter(each -> !each.isEntity()).forEach(each -> ended(each, histories));
        new ClientsOracle(observed, instances, tail == Setting.Tail.ANSWERED, violations).check();
        new LedgersOracle(observed, instances, tail, violations).check(histories);
        return violations;
    }

    private void leftOvers(PartitionImage image) {
        String where = "Partition " + image.partition() + " holds ";
        expectNone(where + "inbox entries", inbox(image));
        expectNone(where + "an outbox", image.outbox());
        expectNone(where + "timers", image.timers());
        expectNone(where + "dead letters", deadLetters(image));
        image.queues().forEach((queue, activities) -> expectNone(where + "activities", activities));
    }

    /** What comes for a purged instance is nothing that anybody misses, nor what an instance waits for that is lost. */
    private List<?> deadLetters(PartitionImage image) {
        return image.deadLetters().stream()
                .filter(letter -> !observed.purged().contains(letter.receiver()))
                .filter(letter -> tail != Setting.Tail.ANSWERED || instances.containsKey(letter.receiver()))
                .toList();
    }

    private void expectNone(String what, List<?> found) {
        if (!found.isEmpty()) {
            violations.add(what + ": " + found);
        }
    }

    /** The events of all executions, by instance. */
    private Histories histories() {
        Map<String, List<RecordedTurn>> turns = new TreeMap<>();
        for (PartitionImage image : images) {
            for (Map.Entry<Execution, List<HistoryEntry>> each :
                    image.histories().entrySet()) {
                String id = each.getKey().instanceId();
                List<RecordedTurn> decoded = each.getValue().stream()
                        .map(entry -> TurnCodec.decode(id, entry.body()))
                        .toList();
                turns.merge(id, decoded, (one, other) -> {
                    violations.add("Instance " + id + " has two histories.");
                    return one;
                });
            }
        }
        return new Histories(turns);
    }

    private void ended(StoredInstance instance, Histories histories) {
        boolean terminated =
                instance.status() == Status.TERMINATED && observed.terminating().contains(instance.id());
        boolean meant =
                instance.status() == Status.FAILED && instance.orchestrator().equals(Composed.FAILING);
        if (instance.status() != Status.COMPLETED && !terminated && !meant) {
            violations.add("Instance " + instance.id() + " is " + instance.status() + ": "
                    + instance.failure().or(instance::reason).orElse("") + " " + histories.lastOf(instance.id()));
            return;
        }
        if (histories.of(instance.id()).size() != instance.turns()) {
            violations.add("Instance " + instance.id() + " counts " + instance.turns() + " turns and has "
                    + histories.of(instance.id()).size());
        }
        histories.replay(instance).ifPresent(violations::add);
    }
}
