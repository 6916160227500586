package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages from one partition to another: each once, however late they come again. */
interface DeliveryContract extends PassingTime {
    @Test
    default void deliver_putsEachMessageIntoTheInboxOnceInOrder() {
        List<OutgoingMessage> messages = IntStream.range(0, 600)
                .mapToObj(at -> message(1, "b", "m" + at))
                .toList();

        deliver(1, messages.subList(0, 400));
        deliver(1, messages.subList(300, 600));
        deliver(1, messages);

        assertEquals(messages.stream().map(OutgoingMessage::body).toList(), bodies(1));
    }

    @Test
    default void deliver_dropsWhatWasDeliveredLongAgoAndNotAcknowledged() {
        List<OutgoingMessage> messages = IntStream.range(0, 300)
                .mapToObj(at -> message(1, "b", "m" + at))
                .toList();
        deliver(1, messages);
        letReceivedGrowOld();
        store().clients().send(1, message(1, "@Stock@tea", "by a client"));
        deliver(2, 1, List.of(message(1, "b", "of another partition")));

        deliver(1, messages);
        deliver(1, messages);

        assertEquals(302, bodies(1).size());
    }

    @Test
    default void deliver_forgetsWhatIsOldOnceSomethingElseComesFromThere() {
        OutgoingMessage old = message(1, "b", "old");
        deliver(1, List.of(old));
        letReceivedGrowOld();
        deliver(1, List.of(message(1, "b", "new")));
        deliver(1, List.of(old));

        assertEquals(List.of("old", "new", "old"), bodies(1));
    }

    @Test
    default void deliver_forgetsNothingBeforeTheLastPart() {
        OutgoingMessage first = message(1, "b", "first");
        part(first, false);
        letReceivedGrowOld();

        assertEquals(
                Delivery.Verdict.DELIVERED,
                part(message(1, "b", "second"), true).verdict());
        assertEquals(Delivery.Verdict.DELIVERED, part(first, true).verdict());
        assertEquals(
                Delivery.Verdict.DELIVERED,
                part(message(1, "b", "third"), false).verdict());
        assertEquals(List.of("first", "second", "third"), bodies(1));
    }

    private Delivery.Result part(OutgoingMessage message, boolean moreFollow) {
        Instant deadline = store().now().plus(LONG);
        return store().owners().deliver(new Delivery(0, 1, Optional.empty(), deadline, List.of(message), moreFollow));
    }

    @Test
    default void deliver_afterTheDeadlineDoesNothing() {
        OutgoingMessage message = message(1, "b", "m");
        Instant deadline = store().now();
        letPass(Duration.ofMillis(2));

        Delivery late = new Delivery(0, 1, Optional.empty(), deadline, List.of(message), false);
        assertEquals(
                new Delivery.Result(Delivery.Verdict.LATE, "", false),
                store().owners().deliver(late));
        assertEquals(List.of(), bodies(1));

        deliver(1, List.of(message));
        assertEquals(List.of("m"), bodies(1));
    }

    @Test
    default void deliver_toAnotherOwnerThanExpectedDoesNothing() {
        OutgoingMessage message = message(1, "b", "m");
        PartitionOwner owner = owner(1);
        Delivery.Result expected = new Delivery.Result(Delivery.Verdict.OTHER_OWNER, owner.nonce(), true);

        assertEquals(expected, deliver(0, 1, Optional.of(""), List.of(message)));
        assertEquals(expected, deliver(0, 1, Optional.of("of long ago"), List.of(message)));
        assertEquals(List.of(), bodies(1));

        Delivery.Result delivered = new Delivery.Result(Delivery.Verdict.DELIVERED, owner.nonce(), true);
        assertEquals(delivered, deliver(0, 1, Optional.of(owner.nonce()), List.of(message)));
        assertEquals(delivered, deliver(0, 1, Optional.of(owner.nonce()), List.of()));
        assertEquals(List.of("m"), bodies(1));

        store().workers().release(owner);
        assertEquals(
                new Delivery.Result(Delivery.Verdict.OTHER_OWNER, "", false),
                deliver(0, 1, Optional.of(owner.nonce()), List.of()));
        assertEquals(
                new Delivery.Result(Delivery.Verdict.DELIVERED, "", false), deliver(0, 1, Optional.of(""), List.of()));
    }

    @Test
    default void deliver_saysWhetherTheLeaseOfTheOwnerLasts() {
        Duration lease = Duration.ofMillis(50);
        store().workers().acquire(1, "w", "n", lease);
        assertEquals(new Delivery.Result(Delivery.Verdict.DELIVERED, "n", true), deliver(0, 1, List.of()));

        letPass(lease);

        Delivery.Result lapsed = new Delivery.Result(Delivery.Verdict.DELIVERED, "n", false);
        assertEquals(lapsed, deliver(0, 1, Optional.of("n"), List.of()));
    }
}
