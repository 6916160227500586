package dev.perdure.it.store;

import dev.perdure.it.store.StoreCall.Stamps;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws calls of owners of partitions. */
final class RandomOwnerCalls {
    /** Longer than any sequence takes. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Draw draw;
    private final KnownThings known;
    private final RandomTurns turns;

    RandomOwnerCalls(Draw draw, KnownThings known) {
        this.draw = draw;
        this.known = known;
        turns = new RandomTurns(draw, known);
    }

    List<Supplier<StoreCall>> kinds() {
        return List.of(
                this::inbox,
                this::inboxLength,
                this::history,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::commit,
                this::deadLetter,
                this::archive,
                this::suspects,
                this::full,
                this::outbox,
                this::deliver,
                this::deliver,
                this::acknowledge,
                this::fire);
    }

    private StoreCall inbox() {
        int partition = known.partition();
        String after = draw.oneIn(2) ? InboxEntry.START : known.inboxId(partition);
        int limit = 1 + draw.below(10);
        return StoreCall.of(
                "inbox %d %s %d".formatted(partition, after, limit),
                store -> store.owners().inbox(partition, after, limit, Duration.ZERO));
    }

    private StoreCall inboxLength() {
        int partition = known.partition();
        return StoreCall.of("inboxLength " + partition, store -> store.owners().inboxLength(partition));
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
        String id = known.inboxId(owner.partition());
        InboxEntry entry = waiting.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> new InboxEntry(id, known.receiver(owner.partition()), "lost"));
        String reason = known.fresh("reason ");
        return StoreCall.effect(
                "deadLetter %s %s".formatted(owner, entry),
                store -> store.owners().deadLetter(owner, entry, reason));
    }

    private StoreCall archive() {
        int partition = known.partition();
        Instant before = draw.oneIn(4) ? known.begun() : known.now().plus(LONG);
        int limit = 1 + draw.below(4);
        return StoreCall.of(
                "archive %d %s %d".formatted(partition, before, limit),
                store -> store.owners().archive(partition, before, limit));
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
                : StoreCall.of("outbox", store -> StoreFixture.outbox(store, partition));
    }

    private StoreCall deliver() {
        int to = known.partition();
        Optional<String> owner = draw.oneIn(2)
                ? Optional.empty()
                : Optional.of(draw.oneIn(4) ? "" : known.owner(to).nonce());
        Instant deadline = draw.oneIn(6) ? known.now().minus(LONG) : known.now().plus(LONG);
        int many = draw.oneIn(30) ? 600 : 6;
        Delivery delivery = new Delivery(
                draw.below(3), to, owner, deadline, draw.some(many, () -> known.message(to)), draw.oneIn(4));
        return StoreCall.of("deliver " + delivery, store -> store.owners().deliver(delivery));
    }

    private StoreCall acknowledge() {
        int partition = known.partition();
        List<String> waiting = known.image(partition).outbox().stream()
                .map(entry -> entry.id())
                .toList();
        List<String> ids = draw.some(4, () -> known.entryId(waiting));
        return StoreCall.effect("acknowledge " + ids, store -> store.owners().acknowledge(partition, ids));
    }

    private StoreCall fire() {
        int partition = known.partition();
        return StoreCall.of("fire " + partition, store -> store.owners().fire(partition));
    }
}
