package dev.perdure.it.store;

import dev.perdure.it.store.StoreCall.Stamps;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Draws calls of clients. */
final class RandomClientCalls {
    /** Longer than any sequence takes. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Draw draw;
    private final KnownThings known;

    RandomClientCalls(Draw draw, KnownThings known) {
        this.draw = draw;
        this.known = known;
    }

    List<Supplier<StoreCall>> kinds() {
        return List.of(
                this::create,
                this::send,
                this::sendAlways,
                this::instances,
                this::list,
                this::listEnded,
                this::purge,
                this::reply);
    }

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
                store -> withoutLarge(store.clients().list(partition, statuses, after, limit)));
    }

    private StoreCall listEnded() {
        int partition = known.partition();
        Instant before = draw.oneIn(4) ? known.now().minus(LONG) : known.now().plus(LONG);
        Optional<ListPosition> after = position(partition, true);
        int limit = 1 + draw.below(4);
        return StoreCall.of(
                "listEnded %d %s %s %d".formatted(partition, before, after, limit),
                store -> withoutLarge(store.clients().listEnded(partition, before, after, limit)));
    }

    /** Lists may leave out large results. */
    private static List<StoredInstance> withoutLarge(List<StoredInstance> listed) {
        return listed.stream()
                .map(each -> new StoredInstance(
                        each.id(),
                        each.orchestrator(),
                        each.execution(),
                        each.token(),
                        each.turns(),
                        each.status(),
                        each.createdAt(),
                        each.updatedAt(),
                        each.output().filter(output -> output.length() < 1_000),
                        each.failure(),
                        each.reason(),
                        each.cells()))
                .toList();
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
        String execution = Optional.ofNullable(
                        known.image(partition).instances().get(id))
                .filter(instance -> !draw.oneIn(10))
                .map(instance -> instance.stored().execution())
                .orElse("of another instance");
        return StoreCall.of("purge " + id, store -> store.clients().purge(partition, id, execution));
    }

    private StoreCall reply() {
        int partition = known.partition();
        String id = known.name("r");
        return StoreCall.of("reply " + id, store -> store.clients().reply(partition, id));
    }
}
