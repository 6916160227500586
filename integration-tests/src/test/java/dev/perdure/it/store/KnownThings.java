package dev.perdure.it.store;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What random calls talk about: names that repeat, so that calls meet each other, and what earlier calls have left. */
final class KnownThings {
    static final List<String> WORKERS = List.of("w1", "w2", "w3");
    static final List<String> QUEUES = List.of("Mail", "Payments");

    private static final List<String> RECEIVERS = List.of("a", "b", "c:d", "e\u00e4|x", "@Stock@tea", "@Stock@a@b");
    private static final int NAMES = 30;

    private final Draw draw;
    private final HubStore store;
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<OutgoingMessage> timers = new ArrayList<>();
    private final List<ActivityTask> taken = new ArrayList<>();
    private final List<String> nonces = new ArrayList<>();
    private final Instant begun;
    private int fresh;

    KnownThings(Draw draw, HubStore store) {
        this.draw = draw;
        this.store = store;
        this.begun = store.now();
    }

    /** Another text each time. */
    String fresh(String prefix) {
        return prefix + fresh++;
    }

    /** A text that comes again. */
    String name(String prefix) {
        return prefix + draw.below(NAMES);
    }

    int partition() {
        return draw.below(TwoStores.PARTITIONS);
    }

    PartitionImage image(int partition) {
        return store.inspection().image(partition);
    }

    /** When the sequence of calls began. */
    Instant begun() {
        return begun;
    }

    Instant now() {
        return store.now();
    }

    /** An id of that partition: each lives in one. */
    String receiver(int partition) {
        return draw.of(RECEIVERS) + partition;
    }

    String instance(int partition) {
        return draw.of(RECEIVERS.subList(0, 4)) + partition;
    }

    /** The execution that the instance has; now and then another one. */
    String execution(int partition, String id) {
        List<String> present = Optional.ofNullable(image(partition).instances().get(id)).stream()
                .map(instance -> instance.stored().execution())
                .toList();
        return draw.mostlyOf(present, () -> "ex");
    }

    /** Mostly new; now and then one that was sent before. */
    OutgoingMessage message(int partition) {
        List<OutgoingMessage> before =
                sent.stream().filter(each -> each.partition() == partition).toList();
        if (!before.isEmpty() && draw.oneIn(4)) {
            return draw.of(before);
        }
        OutgoingMessage message = newMessage(partition, receiver(partition));
        sent.add(message);
        return message;
    }

    OutgoingMessage newMessage(int partition, String receiver) {
        return new OutgoingMessage(partition, receiver, fresh("m"), fresh("body |\n"));
    }

    /** The message of a new timer. */
    OutgoingMessage timer(int partition, String receiver) {
        OutgoingMessage message =
                draw.oneIn(6) && !timers.isEmpty() ? draw.of(timers) : newMessage(partition, receiver);
        timers.add(message);
        return message;
    }

    /** The message of a timer that was started, some time. */
    OutgoingMessage startedTimer(int partition, String receiver) {
        return draw.mostlyOf(timers, () -> newMessage(partition, receiver));
    }

    /** Mostly the owner that the partition has. */
    PartitionOwner owner(int partition) {
        List<String> nonces = image(partition).lease().stream()
                .map(PartitionImage.Lease::nonce)
                .toList();
        return new PartitionOwner(partition, draw.mostlyOf(nonces, () -> name("nonce")));
    }

    /** Mostly the id of something that waits in the inbox. */
    String inboxId(int partition) {
        return entryId(
                image(partition).inbox().stream().map(entry -> entry.id()).toList());
    }

    /** Mostly one of these; else the id of no entry, though perhaps with the number of one of them. */
    String entryId(List<String> present) {
        return draw.mostlyOf(present, () -> lostId(present));
    }

    private String lostId(List<String> present) {
        long number = present.isEmpty()
                ? 1 + draw.below(40)
                : EntryId.parse(draw.of(present)).number();
        return new EntryId(number, draw.below(3)).toString();
    }

    /** The nonce of a new activity. */
    String newNonce() {
        String nonce = fresh("nonce of ");
        nonces.add(nonce);
        return nonce;
    }

    /** The nonce of an activity that was scheduled, some time and by whatever instance. */
    String scheduledNonce() {
        return draw.mostlyOf(nonces, () -> fresh("nonce of "));
    }

    void took(List<ActivityTask> tasks) {
        taken.addAll(tasks);
    }

    /** Mostly an activity that was taken, some time; else one that waits, or none. */
    ActivityTask task(int partition) {
        return draw.mostlyOf(taken, () -> waitingTask(partition));
    }

    private ActivityTask waitingTask(int partition) {
        String queue = draw.of(QUEUES);
        List<PartitionImage.Activity> waiting = image(partition).queues().getOrDefault(queue, List.of());
        String id = entryId(waiting.stream().map(PartitionImage.Activity::id).toList());
        String caller = waiting.stream()
                .filter(each -> each.id().equals(id))
                .map(PartitionImage.Activity::instanceId)
                .findFirst()
                .orElseGet(() -> instance(partition));
        return new ActivityTask(partition, queue, id, caller, 1, "made up");
    }

    List<Integer> partitions() {
        return IntStream.range(0, TwoStores.PARTITIONS).boxed().toList();
    }
}
