package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A partition that has no room refuses new work, and what runs goes on until there is room. */
interface FullContract extends StoreFixture {
    int PART = 1_000;

    private Delivery.Verdict deliverTo(int partition, List<OutgoingMessage> messages) {
        Delivery delivery =
                new Delivery(2, partition, Optional.empty(), store().now().plus(LONG), messages, false);
        return store().owners().deliver(delivery).verdict();
    }

    @Test
    default void inboxThatIsFull_takesOnlyWhatLetsItDrain() {
        PartitionOwner owner = owner();
        NewInstance first = newInstance(0, "a");
        store().clients().create(first);
        commit(
                owner,
                TurnOf.instance(instance("a"))
                        .consuming(inboxIds())
                        .timer(1, message(0, "a", "wake"))
                        .activity("Payments", "charge")
                        .build());
        OutgoingMessage early = message(0, "a", "early");
        store().clients().send(0, early);
        store().activities().open(PAYMENTS);
        for (int from = 1; from < HubStore.INBOX_LIMIT; from += PART) {
            deliver(
                    0,
                    IntStream.range(from, Math.min(from + PART, HubStore.INBOX_LIMIT))
                            .mapToObj(n -> new OutgoingMessage(0, "@Stock@tea", "m" + n, "take"))
                            .toList());
        }

        assertEquals(CreateResult.FULL, store().clients().create(newInstance(0, "b")));
        assertFalse(exists("b"));
        assertEquals(SendResult.FULL, store().clients().send(0, message(0, "a", "event")));
        assertEquals(SendResult.FULL, store().clients().send(0, message(0, "@Stock@tea", "take")));
        assertEquals(Delivery.Verdict.FULL, deliverTo(0, List.of(message(0, "a", "far"))));

        assertEquals(CreateResult.of(true, "Order"), store().clients().create(first));
        assertEquals(SendResult.SENT, store().clients().send(0, early));
        assertEquals(Delivery.Verdict.DELIVERED, deliverTo(0, List.of()));
        assertEquals(CreateResult.of(true, "Order"), store().clients().create(newInstance(1, "b")));
        assertEquals(SendResult.SENT, store().clients().sendAlways(0, message(0, "a", "end")));
        assertEquals(1, store().owners().fire(0).fired());
        ActivityTask task =
                store().activities().claim("w", PAYMENTS, 1, Duration.ZERO).get(0);
        assertTrue(store().activities().complete(task, message(0, "a", "paid")));
        List<String> drained = inboxIds().subList(0, 4);
        assertEquals(
                Verdict.APPLIED,
                commit(owner, TurnOf.newEntity("@Stock@tea").consuming(drained).build()));
        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "a", "event")));
    }

    @Test
    default void receiverThatIsFull_isRefusedMessagesOfClients() {
        PartitionOwner owner = owner();
        created("a");
        created("b");
        store().owners().full(owner, "a", true);

        assertEquals(SendResult.FULL, store().clients().send(0, message(0, "a", "event")));
        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "b", "event")));
        assertEquals(SendResult.SENT, store().clients().sendAlways(0, message(0, "a", "end")));
        assertEquals(Delivery.Verdict.DELIVERED, deliverTo(0, List.of(message(0, "a", "far"))));
        assertTrue(store().clients().create(newInstance(0, "c")).created());

        store().owners().full(owner, "a", false);
        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "a", "event")));
    }

    @Test
    default void partitionThatIsFull_isRefusedAllWorkOfClients() {
        PartitionOwner owner = owner();
        created("a");
        store().owners().full(owner, "", true);

        assertEquals(CreateResult.FULL, store().clients().create(newInstance(0, "b")));
        assertEquals(SendResult.FULL, store().clients().send(0, message(0, "a", "event")));
        assertEquals(SendResult.SENT, store().clients().sendAlways(0, message(0, "a", "end")));
        assertEquals(Delivery.Verdict.DELIVERED, deliverTo(0, List.of(message(0, "a", "far"))));
    }

    @Test
    default void full_endsWithTheOwnership() {
        PartitionOwner former = owner();
        created("a");
        store().owners().full(former, "", true);
        store().owners().full(former, "a", true);
        store().workers().abandon(former);
        owner();

        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "a", "event")));
        store().owners().full(former, "", true);
        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "a", "event")));
    }
}
