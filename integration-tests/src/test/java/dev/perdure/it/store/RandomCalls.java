package dev.perdure.it.store;

import dev.perdure.it.store.StoreCall.Stamps;
import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Draws calls of all ports. Each is made up of what the store in memory holds then, and can be made again later. */
final class RandomCalls {
    /** Longer than any sequence takes. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Draw draw;
    private final KnownThings known;
    private final RandomTurns turns;
    private final List<Supplier<StoreCall>> kinds;

    RandomCalls(long seed, HubStore store) {
        draw = new Draw(seed);
        known = new KnownThings(draw, store);
        turns = new RandomTurns(draw, known);
        kinds = List.of(
                this::create,
                this::send,
                this::sendAlways,
                this::instances,
                this::list,
                this::listEnded,
                this::purge,
                this::reply,
                this::acquire,
                this::acquire,
                this::endOfOwnership,
                this::live,
                this::inbox,
                this::history,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::deadLetter,
                this::suspects,
                this::full,
                this::outbox,
                this::deliver,
                this::deliver,
                this::acknowledge,
                this::fire,
                this::claim,
                this::claim,
                this::reclaim,
                this::beat,
                this::complete,
                this::complete,
                this::bury,
                this::giveBack,
                this::deadLetters,
                this::deadLetters);
    }

    StoreCall next() {
        return draw.of(kinds).get();
    }

    // -- clients

    private StoreCall create() {
        int partition = known.partition();
        String id = known.instance(partition);
        OutgoingMessage start =
                new OutgoingMessage(partition, id, "start of " + id + known.name(" "), known.fresh("b"));
        NewInstance instance = new NewInstance(partition, draw.of(List.of("Order", "Chain")), "ex", start);
        return new StoreCall(
                "create " + instance,
                new Stamps(partition, List.of(id)),
                store -> store.clients().create(instance));
    }

    private StoreCall send() {
        OutgoingMessage message = known.message(known.partition());
        return StoreCall.of("send " + message, store -> store.clients().send(message.partition(), message));
    }

    private StoreCall sendAlways() {
        OutgoingMessage message = known.message(known.partition());
        return StoreCall.of("sendAlways " + message, store -> store.clients().sendAlways(message.partition(), message));
    }

    private StoreCall instances() {
        int partition = known.partition();
        List<String> ids = draw.some(4, () -> known.receiver(partition));
        return StoreCall.of("instances " + ids, store -> store.clients().instances(partition, ids));
    }

    private StoreCall list() {
        int partition = known.partition();
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        statuses.addAll(
                draw.oneIn(3) ? List.of(Status.values()) : draw.some(3, () -> draw.of(List.of(Status.values()))));
        Optional<ListPosition> after = position(partition, false);
        int limit = 1 + draw.below(4);
        return StoreCall.of(
                "list %d %s %s %d".formatted(partition, statuses, after, limit),
                store -> store.clients().list(partition, statuses, after, limit));
    }

    private StoreCall listEnded() {
        int partition = known.partition();
        Instant before = draw.oneIn(4) ? known.now().minus(LONG) : known.now().plus(LONG);
        Optional<ListPosition> after = position(partition, true);
        int limit = 1 + draw.below(4);
        return StoreCall.of(
                "listEnded %d %s %s %d".formatted(partition, before, after, limit),
                store -> store.clients().listEnded(partition, before, after, limit));
    }

    private Optional<ListPosition> position(int partition, boolean ofEnd) {
        List<PartitionImage.Instance> all =
                List.copyOf(known.image(partition).instances().values());
        return all.isEmpty() || draw.oneIn(2)
                ? Optional.empty()
                : Optional.of(draw.of(all).stored()).map(ofEnd ? ListPosition::ofEnd : ListPosition::of);
    }

    private StoreCall purge() {
        int partition = known.partition();
        String id = known.instance(partition);
        return StoreCall.of("purge " + id, store -> store.clients().purge(partition, id));
    }

    private StoreCall reply() {
        int partition = known.partition();
        String id = known.name("r");
        return StoreCall.of("reply " + id, store -> store.clients().reply(partition, id));
    }

    // -- workers

    private StoreCall acquire() {
        int partition = known.partition();
        String worker = draw.of(KnownThings.WORKERS);
        String nonce = draw.oneIn(4) ? known.owner(partition).nonce() : known.name("nonce");
        Duration lease = lease();
        return StoreCall.of(
                "acquire %d %s %s %s".formatted(partition, worker, nonce, lease),
                store -> store.workers().acquire(partition, worker, nonce, lease));
    }

    /** One that is over when the next call is made, or one that outlasts them all. */
    private Duration lease() {
        return draw.oneIn(2) ? Duration.ZERO : LONG;
    }

    private StoreCall endOfOwnership() {
        PartitionOwner owner = known.owner(known.partition());
        Duration lease = lease();
        return switch (draw.below(4)) {
            case 0 ->
                StoreCall.effect("release " + owner, store -> store.workers().release(owner));
            case 1 ->
                StoreCall.effect("abandon " + owner, store -> store.workers().abandon(owner));
            default ->
                StoreCall.of("renew " + owner + lease, store -> store.workers().renew(owner, lease));
        };
    }

    private StoreCall live() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = new TreeSet<>(draw.some(2, () -> draw.of(KnownThings.QUEUES)));
        WorkerEntry entry =
                new WorkerEntry(worker, Map.of(known.name("O"), Set.of("paid", "sent")), Set.of("Stock"), queues);
        return switch (draw.below(4)) {
            case 0 ->
                StoreCall.effect(
                        "deregister " + worker, store -> store.workers().deregister(worker));
            case 1 ->
                StoreCall.of("live", store -> new HashSet<>(store.workers().live()));
            default ->
                StoreCall.of(
                        "heartbeat " + entry,
                        store -> new HashSet<>(store.workers().heartbeat(entry, LONG)));
        };
    }

    // -- owners

    private StoreCall inbox() {
        int partition = known.partition();
        String after = draw.oneIn(2) ? InboxEntry.START : known.inboxId(partition);
        int limit = 1 + draw.below(10);
        return StoreCall.of(
                "inbox %d %s %d".formatted(partition, after, limit),
                store -> store.owners().inbox(partition, after, limit, Duration.ZERO));
    }

    private StoreCall history() {
        int partition = known.partition();
        String id = known.receiver(partition);
        String execution = known.execution(partition, id);
        return StoreCall.of("history " + id, store -> store.owners().history(partition, id, execution));
    }

    private StoreCall commit() {
        PartitionOwner owner = known.owner(known.partition());
        List<Turn> group = turns.group(owner.partition());
        Stamps stamps = new Stamps(
                owner.partition(), group.stream().map(Turn::instanceId).toList());
        return new StoreCall(
                "commit " + owner + " " + group, stamps, store -> store.owners().commit(owner, group));
    }

    private StoreCall deadLetter() {
        PartitionOwner owner = known.owner(known.partition());
        List<InboxEntry> waiting = known.image(owner.partition()).inbox();
        InboxEntry entry =
                draw.mostlyOf(waiting, () -> new InboxEntry(known.lostId(), known.receiver(owner.partition()), "lost"));
        String reason = known.fresh("reason ");
        return StoreCall.effect(
                "deadLetter %s %s".formatted(owner, entry),
                store -> store.owners().deadLetter(owner, entry, reason));
    }

    private StoreCall suspects() {
        PartitionOwner owner = known.owner(known.partition());
        List<String> receivers = draw.some(3, () -> known.receiver(owner.partition()));
        return switch (draw.below(3)) {
            case 0 -> StoreCall.of("suspects", store -> store.owners().suspects(owner.partition()));
            case 1 ->
                StoreCall.effect(
                        "acquit " + owner + receivers, store -> store.owners().acquit(owner, receivers));
            default ->
                StoreCall.of(
                        "suspect " + owner + receivers, store -> store.owners().suspect(owner, receivers));
        };
    }

    /** Mostly no more, so that there is room for other calls. */
    private StoreCall full() {
        PartitionOwner owner = known.owner(known.partition());
        String receiver = draw.oneIn(2) ? "" : known.receiver(owner.partition());
        boolean isFull = draw.oneIn(3);
        return StoreCall.effect(
                "full %s '%s' %s".formatted(owner, receiver, isFull),
                store -> store.owners().full(owner, receiver, isFull));
    }

    private StoreCall outbox() {
        int partition = known.partition();
        return draw.oneIn(4)
                ? StoreCall.of("isShortOfMemory", store -> store.owners().isShortOfMemory(partition))
                : StoreCall.of("outbox", store -> store.owners().outbox(partition));
    }

    private StoreCall deliver() {
        int to = known.partition();
        Optional<String> owner = draw.oneIn(2)
                ? Optional.empty()
                : Optional.of(draw.oneIn(4) ? "" : known.owner(to).nonce());
        Instant deadline = draw.oneIn(6) ? known.now().minus(LONG) : known.now().plus(LONG);
        int many = draw.oneIn(30) ? 600 : 6;
        Delivery delivery = new Delivery(draw.below(3), to, owner, deadline, draw.some(many, () -> known.message(to)));
        return StoreCall.of("deliver " + delivery, store -> store.owners().deliver(delivery));
    }

    private StoreCall acknowledge() {
        int partition = known.partition();
        List<String> waiting = known.image(partition).outbox().stream()
                .map(entry -> entry.id())
                .toList();
        List<String> ids = draw.some(4, () -> draw.mostlyOf(waiting, known::lostId));
        return StoreCall.effect("acknowledge " + ids, store -> store.owners().acknowledge(partition, ids));
    }

    private StoreCall fire() {
        int partition = known.partition();
        return StoreCall.of("fire " + partition, store -> store.owners().fire(partition));
    }

    // -- activities

    /** All that wait, since it is open which of the queues comes first. */
    private StoreCall claim() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = queues();
        if (draw.oneIn(4)) {
            return StoreCall.effect(
                    "open " + queues, store -> store.activities().open(queues));
        }
        return StoreCall.of("claim " + worker + queues, store -> {
            List<ActivityTask> tasks = store.activities().claim(worker, queues, 10_000, Duration.ZERO);
            known.took(tasks);
            return new HashSet<>(tasks);
        });
    }

    private Set<String> queues() {
        return draw.oneIn(3) ? Set.copyOf(KnownThings.QUEUES) : Set.of(draw.of(KnownThings.QUEUES));
    }

    private StoreCall reclaim() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = queues();
        int limit = 1 + draw.below(4);
        Duration idle = draw.oneIn(3) ? LONG : Duration.ZERO;
        return StoreCall.of("reclaim %s %s %d %s".formatted(worker, queues, limit, idle), store -> {
            List<ActivityTask> tasks = store.activities().reclaim(worker, queues, limit, idle);
            known.took(tasks);
            return tasks;
        });
    }

    private StoreCall beat() {
        String worker = draw.of(KnownThings.WORKERS);
        List<ActivityBeat> beats = draw.some(3, this::beatOfOne);
        return StoreCall.of(
                "beat " + worker + beats, store -> store.activities().beat(worker, beats));
    }

    private ActivityBeat beatOfOne() {
        ActivityTask task = known.task(known.partition());
        Optional<OutgoingMessage> timer =
                draw.oneIn(2) ? Optional.empty() : Optional.of(known.startedTimer(task.partition(), task.instanceId()));
        return new ActivityBeat(task, known.execution(task.partition(), task.instanceId()), timer);
    }

    private StoreCall bury() {
        ActivityTask task = known.task(known.partition());
        Optional<OutgoingMessage> answer =
                draw.oneIn(2) ? Optional.empty() : Optional.of(known.newMessage(task.partition(), task.instanceId()));
        return StoreCall.of("bury " + task, store -> store.activities().bury(task, answer, "deadly"));
    }

    private StoreCall giveBack() {
        String worker = draw.of(KnownThings.WORKERS);
        ActivityTask task = known.task(known.partition());
        String body = known.fresh("again ");
        return StoreCall.of(
                "giveBack " + worker + task, store -> store.activities().giveBack(worker, task, body));
    }

    // -- dead letters

    /** Their ids are the store's own, so they are named by their place. */
    private StoreCall deadLetters() {
        int partition = known.partition();
        int place = draw.below(4);
        return switch (draw.below(4)) {
            case 0 ->
                StoreCall.of(
                        "discard dead letter " + place,
                        store -> store.deadLetters().discard(partition, idOfDeadLetter(store, partition, place)));
            case 1 ->
                StoreCall.of(
                        "get dead letter " + place,
                        store -> store.deadLetters()
                                .get(partition, idOfDeadLetter(store, partition, place))
                                .map(RandomCalls::withoutId));
            case 2 ->
                StoreCall.of(
                        "list dead letters after " + place,
                        store ->
                                store.deadLetters().list(partition, idOfDeadLetter(store, partition, place), 3).stream()
                                        .map(RandomCalls::withoutId)
                                        .toList());
            default ->
                StoreCall.of(
                        "replay dead letter " + place,
                        store -> store.deadLetters().replay(partition, idOfDeadLetter(store, partition, place)));
        };
    }

    private static String idOfDeadLetter(HubStore store, int partition, int place) {
        List<DeadLetterEntry> all = store.deadLetters().list(partition, DeadLetterEntry.START, 1_000);
        return place < all.size() ? all.get(place).id() : "1-1";
    }

    private static DeadLetterEntry withoutId(DeadLetterEntry letter) {
        return new DeadLetterEntry(
                "",
                letter.entryId(),
                letter.receiver(),
                letter.body(),
                letter.reason(),
                letter.queue(),
                letter.answered(),
                letter.deliveries());
    }

    private StoreCall complete() {
        ActivityTask task = known.task(known.partition());
        OutgoingMessage answer = known.newMessage(task.partition(), task.instanceId());
        return StoreCall.of("complete " + task, store -> store.activities().complete(task, answer));
    }
}
