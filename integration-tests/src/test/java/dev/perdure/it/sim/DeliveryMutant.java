package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Stores that treat messages between partitions as they must not. */
final class DeliveryMutant {
    private static final int HEXADECIMAL = 16;

    private DeliveryMutant() {}

    /** What is changed of a delivery. */
    private interface Change {
        List<OutgoingMessage> of(Delivery delivery);
    }

    private static HubStore changing(HubStore store, Change change) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            if (!method.equals("deliver")) {
                return call.proceed();
            }
            Delivery delivery = (Delivery) arguments.get(0);
            return store.owners().deliver(Altered.with(delivery, Map.of("messages", change.of(delivery))));
        });
    }

    /** Every delivery counts, repeated ones as well. */
    static UnaryOperator<HubStore> withoutDedup() {
        return store -> {
            int[] delivered = {0};
            return changing(
                    store,
                    delivery -> delivery.messages().stream()
                            .map(message -> Altered.with(
                                    message,
                                    Map.of("id", ContentId.of(message.id(), Integer.toString(delivered[0]++)))))
                            .toList());
        };
    }

    /** What has a lower place in its outbox than the highest that came from there counts as received. */
    static UnaryOperator<HubStore> dedupByHighWaterMark() {
        return store -> changing(store, delivery -> {
            long highest = highest(store, delivery);
            Map<String, Long> places = new HashMap<>();
            List<OutboxEntry> sent = store.inspection().image(delivery.source()).outbox();
            for (OutboxEntry entry : sent) {
                places.put(entry.message().id(), EntryId.parse(entry.id()).number());
            }
            List<OutgoingMessage> higher = new ArrayList<>();
            for (OutgoingMessage message : delivery.messages()) {
                long place = places.getOrDefault(message.id(), 0L);
                if (place > highest) {
                    higher.add(Altered.with(message, Map.of("id", Long.toHexString(place))));
                }
            }
            return higher;
        });
    }

    /** The ids under which this mutant delivers are the places. */
    private static long highest(HubStore store, Delivery delivery) {
        return store
                .inspection()
                .image(delivery.destination())
                .received()
                .fromPartitions()
                .getOrDefault(delivery.source(), Map.of())
                .keySet()
                .stream()
                .mapToLong(id -> Long.parseLong(id, HEXADECIMAL))
                .max()
                .orElse(0);
    }

    /** What was delivered leaves its outbox at once, though the destination may lose it. */
    static UnaryOperator<HubStore> outboxDroppedAtDelivery() {
        return store -> StoreCalls.around(
                store,
                (method, arguments, call) -> method.equals("deliveredRetention") ? Duration.ZERO : call.proceed());
    }

    /** Deadlines are times of the source, though the destination judges them. */
    static UnaryOperator<HubStore> deadlinesOfTheSource() {
        return store -> StoreCalls.around(store, (method, arguments, call) -> {
            if (!method.equals("deliver")) {
                return call.proceed();
            }
            Delivery delivery = (Delivery) arguments.get(0);
            Duration ahead = Duration.between(
                    store.owners().now(delivery.source()), store.owners().now(delivery.destination()));
            Instant deadline = delivery.deadline().minus(ahead);
            return store.owners().deliver(Altered.with(delivery, Map.of("deadline", deadline)));
        });
    }
}
