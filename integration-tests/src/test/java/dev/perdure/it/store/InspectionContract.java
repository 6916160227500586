package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Activity;
import dev.perdure.runtime.store.PartitionImage.DeadLetter;
import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.PartitionImage.HistoryEntry;
import dev.perdure.runtime.store.PartitionImage.Timer;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The image of a partition shows all that the calls before have put there. */
interface InspectionContract extends StoreFixture {
    default PartitionImage image() {
        return store().inspection().image(0);
    }

    @Test
    default void image_ofAnEmptyPartitionIsEmpty() {
        PartitionImage image = image();

        assertEquals(Optional.empty(), image.lease());
        assertEquals(0, image.lastNumber());
        assertEquals(List.of(), image.inbox());
        assertEquals(List.of(), image.outbox());
        assertEquals(Map.of(), image.instances());
        assertEquals(Map.of(), image.histories());
        assertEquals(List.of(), image.timers());
        assertEquals(Map.of(), image.suspects());
        assertEquals(Map.of(), image.queues());
        assertEquals(Map.of(), image.received().fromClients());
        assertEquals(Map.of(), image.received().fromPartitions());
        assertEquals(Map.of(), image.replies());
        assertEquals(List.of(), image.deadLetters());
        assertEquals(Status.values().length + 2, image.indices().size());
        assertTrue(image.indices().values().stream().allMatch(Map::isEmpty));
        assertEquals(Map.of(), image.damaged());
        assertEquals(Set.of(), image.strays());
    }

    @Test
    default void image_showsTheOwnerAndHowLongItsLeaseLasts() {
        PartitionOwner owner = owner();

        PartitionImage.Lease lease = image().lease().orElseThrow();

        assertEquals(owner.nonce(), lease.nonce());
        assertEquals("worker", lease.worker());
        assertFalse(lease.until().isAfter(store().now().plus(LONG)));
        assertTrue(lease.until().isAfter(store().now()));
        assertTrue(lease.clean());
        assertEquals(Set.of(), lease.full());
        store().owners().full(owner, "a", true);
        assertEquals(Set.of("a"), image().lease().orElseThrow().full());
        store().workers().release(owner);
        assertEquals(Optional.empty(), image().lease());
    }

    @Test
    default void image_showsCreatedInstancesAndWhatStartsThem() {
        NewInstance order = newInstance(0, "a:b");
        store().clients().create(order);

        PartitionImage image = image();

        StoredInstance stored = instance("a:b");
        PartitionImage.Instance shown = image.instances().get("a:b");
        assertEquals(stored, shown.stored());
        assertEquals(Optional.of(order.start().id()), shown.startId());
        assertEquals(inbox(), image.inbox());
        assertEquals(EntryId.parse(inbox().get(0).id()).number(), image.lastNumber());
        Map<String, Long> index = Map.of("a:b", stored.createdAt().toEpochMilli());
        assertEquals(index, image.indices().get(PartitionImage.ALL));
        assertEquals(index, image.indices().get(PartitionImage.index(Status.PENDING)));
    }

    @Test
    default void image_showsAllThatATurnDid() {
        PartitionOwner owner = owner();
        OutgoingMessage wake = message(0, "a:b", "wake\n|up");
        OutgoingMessage abroad = message(1, "b", "abroad");
        StoredInstance created = created("a:b");
        commit(
                owner,
                TurnOf.instance(created)
                        .consuming(inboxIds())
                        .timer(50, wake)
                        .activity("Payments", "charge")
                        .sending(abroad)
                        .sending(message(0, "@Stock@tea", "here"))
                        .replying("r", "answer")
                        .build());

        PartitionImage image = image();

        assertEquals(instance("a:b"), image.instances().get("a:b").stored());
        assertEquals(Map.of(new Execution("a:b", "ex"), List.of(new HistoryEntry(1, "turn 1"))), image.histories());
        assertEquals(List.of(new Timer(50, EntryId.hash(wake.id()), "a:b", "wake\n|up")), image.timers());
        Activity waiting = image.queues().get("Payments").get(0);
        assertEquals(new Activity(waiting.id(), "a:b", "charge", Optional.empty(), 0), waiting);
        assertEquals(StoreFixture.outbox(store(), 0), image.outbox());
        assertEquals(
                List.of("here"), image.inbox().stream().map(InboxEntry::body).toList());
        assertEquals(Map.of("r", "answer"), image.replies());
        assertEquals(
                Set.of(),
                image.indices().get(PartitionImage.index(Status.PENDING)).keySet());
        assertEquals(
                Set.of("a:b"),
                image.indices().get(PartitionImage.index(Status.RUNNING)).keySet());
    }

    @Test
    default void image_showsEntitiesInNoIndex() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.newEntity("@Stock@tea").cell("count", "3").build());

        PartitionImage image = image();

        assertEquals(
                Map.of("count", "3"),
                image.instances().get("@Stock@tea").stored().cells());
        assertEquals(Optional.empty(), image.instances().get("@Stock@tea").startId());
        assertEquals(Map.of(), image.histories());
        assertTrue(image.indices().values().stream().allMatch(Map::isEmpty));
    }

    @Test
    default void image_showsWhoHasTakenAnActivityAndHowOften() {
        PartitionOwner owner = owner();
        store().activities().open(PAYMENTS);
        commit(owner, TurnOf.newInstance("a").activity("Payments", "charge").build());
        store().activities().claim("w1", PAYMENTS, 1, Duration.ZERO);
        assertEquals(Optional.of("w1"), image().queues().get("Payments").get(0).takenBy());

        var task =
                store().activities().reclaim("w2", PAYMENTS, 1, Duration.ZERO).get(0);

        Activity shown = new Activity(task.entryId(), "a", "charge", Optional.of("w2"), 2);
        assertEquals(Map.of("Payments", List.of(shown)), image().queues());
        store().activities().complete(task, message(0, "a", "paid"));
        assertEquals(Map.of(), image().queues());
    }

    @Test
    default void image_showsWhatWasReceivedFromWhom() {
        OutgoingMessage byClient = message(0, "@Stock@tea", "by a client");
        OutgoingMessage fromAfar = message(0, "b", "from afar");
        store().clients().send(0, byClient);
        deliver(0, List.of(fromAfar));

        PartitionImage.Received received = image().received();

        assertEquals(Set.of(byClient.id()), received.fromClients().keySet());
        assertEquals(Set.of(3), received.fromPartitions().keySet());
        assertEquals(Set.of(fromAfar.id()), received.fromPartitions().get(3).keySet());
        assertFalse(received.fromClients().get(byClient.id()).isAfter(store().now()));
    }

    @Test
    default void image_showsFailedTurns() {
        PartitionOwner owner = owner();
        store().owners().suspect(owner, List.of("a", "b"));
        store().owners().suspect(owner, List.of("b"));

        assertEquals(Map.of("a", 1, "b", 2), image().suspects());
    }

    @Test
    default void image_showsDeadLettersWithTheirReason() {
        PartitionOwner owner = owner();
        store().clients().send(0, message(0, "@Stock@tea", "unreadable"));
        InboxEntry entry = inbox().get(0);
        store().owners().deadLetter(owner, entry, "no type");

        assertEquals(
                List.of(new DeadLetter(entry.id(), "@Stock@tea", "unreadable", "no type", Optional.empty())),
                image().deadLetters());
    }

    @Test
    default void image_isNotCutOffAtAPage() {
        PartitionOwner owner = owner();
        List<OutgoingMessage> messages = IntStream.range(0, 1_200)
                .mapToObj(at -> message(0, "b", "m" + at))
                .toList();
        deliver(0, messages);
        TurnOf turn = TurnOf.newInstance("a");
        messages.forEach(message -> turn.timer(1, message).activity("Payments", message.body()));
        store().activities().open(PAYMENTS);
        commit(owner, turn.build());
        store().activities().claim("w", PAYMENTS, 1_100, Duration.ZERO);
        for (int more = 2; more <= 502; more++) {
            commit(owner, TurnOf.instance(instance("a")).build());
        }

        PartitionImage image = image();

        assertEquals(inbox(), image.inbox());
        assertEquals(1_200, image.timers().size());
        assertEquals(1_200, image.received().fromPartitions().get(3).size());
        List<Activity> activities = image.queues().get("Payments");
        assertEquals(
                messages.stream().map(OutgoingMessage::body).toList(),
                activities.stream().map(Activity::body).toList());
        assertEquals(
                1_100,
                activities.stream().filter(each -> each.takenBy().isPresent()).count());
        assertEquals(
                IntStream.rangeClosed(1, 502).mapToObj(n -> (long) n).toList(),
                image.histories().get(new Execution("a", "ex")).stream()
                        .map(HistoryEntry::turn)
                        .toList());
    }
}
