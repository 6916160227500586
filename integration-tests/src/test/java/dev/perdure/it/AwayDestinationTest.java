package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.EntityId;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Partitions on servers of their own: what one of them does keeps nothing from the others. */
final class AwayDestinationTest {
    private static final Duration LONGER_THAN_IDS_ARE_KNOWN = HubStore.DEDUP_RETENTION.plusMinutes(1);
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final PlacedIds IDS = new PlacedIds(3);
    private static final Duration DAY = Duration.ofDays(1);

    private final SetClock clock = new SetClock();
    private final InMemoryHubStore memory = new InMemoryHubStore(3, clock, HubStore.DELIVERED_RETENTION);
    private final AtomicInteger sent = new AtomicInteger();

    private PartitionLoop owner(StoreCalls.Around around) {
        assertTrue(memory.workers().acquire(0, "w", "n", Duration.ofDays(1)).acquired());
        Engine engine = Engines.engine(
                StoreCalls.around(memory, around), clock::nanos, FlowsTapeBinding.of(FlowCode.Tape::new));
        return new PartitionLoop(engine, new PartitionOwner(0, "n"), true);
    }

    private void operate(String operation, String argument) {
        Message message =
                new Message.Operation("Tape." + operation, new Payload("[" + argument + "]"), Optional.empty());
        String id = "m" + sent.getAndIncrement();
        memory.clients().send(0, new OutgoingMessage(0, "@Tape@" + IDS.tape(0), id, MessageCodec.encode(message)));
    }

    /** One more value is sent to these; it is a turn of the partition's own, too. */
    private void copyTo(int... partitions) {
        operate("append", "" + sent);
        for (int partition : partitions) {
            operate("copyTo", "\"" + IDS.tape(partition) + "\"");
        }
    }

    private void own(int partition, String nonce, Duration lease) {
        assertTrue(memory.workers().acquire(partition, "v", nonce, lease).acquired());
    }

    private static void step(PartitionLoop loop) {
        assertTrue(loop.step(Duration.ZERO));
    }

    private List<String> bodies(int partition) {
        return memory.owners().inbox(partition, InboxEntry.START, 1_000, Duration.ZERO).stream()
                .map(InboxEntry::body)
                .toList();
    }

    private static boolean isDelivery(String method, List<?> arguments, int destination) {
        return method.equals("deliver") && ((Delivery) arguments.get(0)).destination() == destination;
    }

    @Test
    void destinationThatIsAway_keepsNothingFromOthersAndHasAllOnceInOrderAfterwards() {
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        StoreCalls.Around around = (method, arguments, call) -> {
            if (isDelivery(method, arguments, 1) && away.get()) {
                if (asked.getAndIncrement() == 0) {
                    call.proceed(); // and the answer is lost
                }
                throw new HubUnavailableException("[PERD-300] Away.");
            }
            return call.proceed();
        };
        own(1, "x", DAY);
        own(2, "y", DAY);
        try (PartitionLoop loop = owner(around)) {
            int rounds = 0;
            for (; ROUND.multipliedBy(rounds).compareTo(LONGER_THAN_IDS_ARE_KNOWN) < 0; rounds++) {
                copyTo(1, 2);
                step(loop);
                step(loop);
                step(loop);
                assertEquals(List.of(), bodies(0));
                clock.forward(ROUND);
            }
            List<String> arrived = bodies(2);
            assertEquals(rounds * (rounds + 1) / 2, arrived.size());
            assertTrue(asked.get() <= rounds, asked::toString);
            assertEquals(1, bodies(1).size());

            away.set(false);
            step(loop);
            assertEquals(arrived, bodies(1));
            clock.forward(HubStore.DELIVERED_RETENTION.plusSeconds(1));
            step(loop);
            assertEquals(List.of(), memory.owners().outbox(0));
        }
    }

    /** What was delivered before is kept for long then: it must be known when it is delivered again. */
    @Test
    void destinationThatWasAwayForLong_isGivenNothingTwiceWhenItsOwnerChanged() {
        AtomicBoolean away = new AtomicBoolean();
        StoreCalls.Around around = (method, arguments, call) -> {
            if (isDelivery(method, arguments, 1) && away.get()) {
                throw new HubUnavailableException("[PERD-300] Away.");
            }
            return call.proceed();
        };
        own(1, "x", DAY);
        try (PartitionLoop loop = owner(around)) {
            copyTo(1);
            step(loop);
            step(loop);
            assertEquals(1, bodies(1).size());
            away.set(true);
            for (int round = 0; ROUND.multipliedBy(round).compareTo(LONGER_THAN_IDS_ARE_KNOWN) < 0; round++) {
                clock.forward(ROUND);
                step(loop);
            }
            copyTo(1);
            step(loop);

            away.set(false);
            clock.forward(ROUND);
            step(loop);
            memory.workers().release(new PartitionOwner(1, "x"));
            own(1, "y", DAY);
            clock.forward(ROUND);
            step(loop);

            assertEquals(3, bodies(1).size());
        }
    }

    /** The nonce of an owner that has died says nothing of the writes that its server has lost since. */
    @Test
    void destinationThatLostItsTailWhileNobodyOwnedIt_hasAllOnceInOrderAfterwards() {
        Duration lease = Duration.ofSeconds(10);
        own(1, "x", lease);
        try (PartitionLoop loop = owner((method, arguments, call) -> call.proceed())) {
            copyTo(1);
            step(loop);
            step(loop);
            PartitionSnapshot replica = memory.snapshot(1);
            copyTo(1);
            step(loop);
            step(loop);
            List<String> sent = bodies(1);
            assertEquals(3, sent.size());
            memory.failOverTo(replica);

            for (int round = 0; ROUND.multipliedBy(round).compareTo(LONGER_THAN_IDS_ARE_KNOWN) < 0; round++) {
                clock.forward(ROUND);
                step(loop);
            }
            own(1, "y", DAY);
            clock.forward(ROUND);
            step(loop);

            assertEquals(sent, bodies(1));
            clock.forward(HubStore.DELIVERED_RETENTION.plusSeconds(1));
            step(loop);
            assertEquals(List.of(), memory.owners().outbox(0));
        }
    }

    @Test
    void ownServerThatIsAway_endsTheOwnership() {
        StoreCalls.Around around = (method, arguments, call) -> {
            if (method.equals("acknowledge")) {
                throw new HubUnavailableException("[PERD-300] Away.");
            }
            return call.proceed();
        };
        own(2, "y", DAY);
        try (PartitionLoop loop = owner(around)) {
            copyTo(2);
            step(loop);
            step(loop);
            clock.forward(HubStore.DELIVERED_RETENTION.plusSeconds(1));

            assertThrows(HubUnavailableException.class, () -> loop.step(Duration.ZERO));
        }
    }

    @Test
    void destinationWithoutRoom_keepsNothingOfOthersInTheOutbox() {
        AtomicInteger delivered = new AtomicInteger();
        StoreCalls.Around around = (method, arguments, call) -> {
            if (isDelivery(method, arguments, 1)) {
                return new Delivery.Result(Delivery.Verdict.FULL, "", false);
            }
            if (isDelivery(method, arguments, 2)) {
                delivered.addAndGet(((Delivery) arguments.get(0)).messages().size());
            }
            return call.proceed();
        };
        own(2, "y", DAY);
        try (PartitionLoop loop = owner(around)) {
            copyTo(1, 2);
            for (int round = 0; ROUND.multipliedBy(round).compareTo(LONGER_THAN_IDS_ARE_KNOWN) < 0; round++) {
                step(loop);
                clock.forward(ROUND);
            }

            Set<Integer> waitFor = memory.owners().outbox(0).stream()
                    .map(OutboxPlace::destination)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(1), waitFor);
            assertEquals(1, delivered.get());
        }
    }

    @Test
    void lockThatNobodyNeedsOnAServerThatIsAway_isFreedLater() {
        AtomicBoolean away = new AtomicBoolean(true);
        StoreCalls.Around around = (method, arguments, call) -> {
            if (method.equals("sendAlways") && away.get()) {
                throw new HubUnavailableException("[PERD-300] Away.");
            }
            return call.proceed();
        };
        String gone = IDS.id(0, "gone");
        Message probe = new Message.LockProbe("lock", new EntityId("Tape", IDS.tape(1)), 1);
        OutgoingMessage message = new OutgoingMessage(0, gone, "probe", MessageCodec.encode(probe));
        memory.owners()
                .deliver(new Delivery(1, 0, Optional.empty(), memory.now().plus(ROUND), List.of(message), false));
        try (PartitionLoop loop = owner(around)) {
            step(loop);
            assertEquals(1, bodies(0).size());

            away.set(false);
            clock.forward(ROUND);
            step(loop);
            assertEquals(List.of(), bodies(0));
            assertEquals(1, bodies(1).size());
        }
    }

    @Test
    void destinationWhoseClockIsFarAhead_isDeliveredTo() {
        memory.setAhead(1, Duration.ofHours(1));
        try (PartitionLoop loop = owner((method, arguments, call) -> call.proceed())) {
            copyTo(1);
            step(loop);
            step(loop);

            assertEquals(1, bodies(1).size());
        }
    }

    @Test
    void ownerPausedBeforeADelivery_isTooLateForADestinationWhoseClockIsBehindToo() {
        memory.setAhead(1, Duration.ofHours(-1));
        StoreCalls.Around pausing = (method, arguments, call) -> {
            if (isDelivery(method, arguments, 1)) {
                clock.forward(HubStore.DELIVERY_LIMIT.plusMillis(1));
            }
            return call.proceed();
        };
        try (PartitionLoop loop = owner(pausing)) {
            copyTo(1);
            step(loop);

            assertFalse(loop.step(Duration.ZERO));
            assertEquals(List.of(), bodies(1));
        }
    }
}
