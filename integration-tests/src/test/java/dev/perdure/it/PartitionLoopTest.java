package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The owner of a partition, driven step by step under a clock that the test moves. */
final class PartitionLoopTest {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofSeconds(5);

    private final SetClock clock = new SetClock();
    private final InMemoryHubStore store = new InMemoryHubStore(2, clock);
    private final Engine engine =
            engine(FlowsNapBinding.of(FlowCode.Nap::new), FlowsTapeBinding.of(FlowCode.Tape::new));

    private Engine engine(Binding... bindings) {
        return Engines.engine(store, clock::nanos, bindings);
    }

    private PartitionLoop owner(String nonce) {
        assertTrue(store.workers().acquire(0, "worker", nonce, LEASE).acquired());
        return new PartitionLoop(engine, new PartitionOwner(0, nonce), true);
    }

    private static boolean step(PartitionLoop loop) {
        return loop.step(Duration.ZERO);
    }

    private void start(String id, Duration nap) {
        Message start =
                new Message.Start("Nap", new Payload("[\"" + nap + "\"]"), Optional.empty(), Optional.empty(), "start");
        OutgoingMessage message = new OutgoingMessage(0, id, "start", MessageCodec.encode(start));
        store.clients().create(new NewInstance(0, "Nap", ContentId.execution(id, "start"), message));
    }

    private void append(String key, int value) {
        operate(key, "append", String.valueOf(value));
    }

    private void operate(String key, String operation, String argument) {
        Message message =
                new Message.Operation("Tape." + operation, new Payload("[" + argument + "]"), Optional.empty());
        String id = operation + key + argument + clock.instant();
        store.clients().send(0, new OutgoingMessage(0, "@Tape@" + key, id, MessageCodec.encode(message)));
    }

    private StoredInstance stored(String id) {
        return store.clients().instances(0, List.of(id)).get(0).orElseThrow();
    }

    @Test
    void timer_firesWhenItIsDueAndNotBefore() {
        try (PartitionLoop loop = owner("a")) {
            start("nap", Duration.ofHours(72));
            step(loop);
            assertEquals(Status.RUNNING, stored("nap").status());

            clock.forward(Duration.ofHours(72).minusMillis(1));
            step(loop);
            assertEquals(Status.RUNNING, stored("nap").status());

            clock.forward(Duration.ofMillis(1));
            assertTrue(store.workers().acquire(0, "worker", "a", LEASE).acquired());
            step(loop);
            assertEquals(Status.COMPLETED, stored("nap").status());
        }
    }

    /** The store's clock is one hour ahead, until the loop has seen that, and is put right. */
    private PartitionLoop ownerWhileTheClockIsWrong() {
        PartitionLoop loop = owner("a");
        clock.set(clock.instant().plus(HOUR));
        clock.forward(REFRESH);
        assertTrue(store.workers().acquire(0, "worker", "a", LEASE).acquired());
        step(loop);
        clock.set(clock.instant().minus(HOUR));
        return loop;
    }

    @Test
    void storeClockThatWasWrong_isFollowedWithTheNextMeasurement() {
        try (PartitionLoop loop = ownerWhileTheClockIsWrong()) {
            clock.forward(REFRESH);
            start("nap", Duration.ofMinutes(10));
            step(loop);
            assertEquals(Status.RUNNING, stored("nap").status());

            clock.forward(Duration.ofMinutes(10));
            assertTrue(store.workers().acquire(0, "worker", "a", LEASE).acquired());
            step(loop);

            assertEquals(Status.COMPLETED, stored("nap").status());
        }
    }

    @Test
    void storeClockThatWasWrong_delaysNoTimer() {
        try (PartitionLoop earlier = owner("a")) {
            start("nap", Duration.ofMinutes(100));
            step(earlier);
            clock.forward(LEASE);
        }
        clock.set(clock.instant().plus(HOUR));
        try (PartitionLoop loop = owner("b")) {
            clock.set(clock.instant().minus(HOUR));
            step(loop);

            clock.forward(Duration.ofMinutes(100));
            assertTrue(store.workers().acquire(0, "worker", "b", LEASE).acquired());
            step(loop);

            assertEquals(Status.COMPLETED, stored("nap").status());
        }
    }

    @Test
    void formerOwner_changesNothingAndStops() {
        try (PartitionLoop former = owner("a")) {
            append("t", 1);
            assertTrue(step(former));
            clock.forward(LEASE);
            try (PartitionLoop present = owner("b")) {
                append("t", 2);

                assertFalse(step(former));
                assertEquals("[1]", stored("@Tape@t").cells().get("values"));
                assertTrue(step(present));

                assertEquals("[1,2]", stored("@Tape@t").cells().get("values"));
                assertTrue(store.owners()
                        .inbox(0, InboxEntry.START, 10, Duration.ZERO)
                        .isEmpty());
            }
        }
    }

    @Test
    void formerOwner_thatWakesLateDeliversNothingAgain() {
        String far = "\"" + new PlacedIds(2).tape(1) + "\"";
        try (PartitionLoop former = owner("a")) {
            append("t", 1);
            operate("t", "copyTo", far);
            assertTrue(step(former)); // has committed a message to the other partition and not delivered it
            clock.forward(Duration.ofHours(1));
            try (PartitionLoop present = owner("b")) {
                assertTrue(step(present));
                clock.forward(HubStore.DEDUP_RETENTION.plusMillis(1));
                operate("t", "copyTo", far);
                assertTrue(step(present));
                assertTrue(step(present));

                assertFalse(step(former));

                assertEquals(
                        2,
                        store.owners()
                                .inbox(1, InboxEntry.START, 10, Duration.ZERO)
                                .size());
            }
        }
    }

    @Test
    void nextOwner_goesOnWhereTheFormerOneStopped() {
        try (PartitionLoop former = owner("a")) {
            start("nap", Duration.ofSeconds(30));
            step(former);
        }
        clock.forward(Duration.ofSeconds(31));

        try (PartitionLoop next = owner("b")) {
            step(next);
        }

        assertEquals(Status.COMPLETED, stored("nap").status());
        String output = stored("nap").output().orElseThrow();
        assertTrue(output.contains(SetClock.BEGIN.plusSeconds(31).toString()), output);
    }

    @Test
    void timer_isDoneAtItsDueTimeAlsoForAnOwnerWhoseClockIsLate() {
        Instant due = SetClock.BEGIN.plusSeconds(30);
        try (PartitionLoop loop = owner("a")) {
            start("nap", Duration.ofSeconds(30));
            step(loop);
            clock.set(due); // which the owner has not noticed yet
            store.owners().fire(0);

            step(loop);
        }

        String output = stored("nap").output().orElseThrow();
        assertTrue(output.contains(due.toString()), output);
    }

    @Test
    void operationsThatWaitTogether_takeOneTurn() {
        try (PartitionLoop loop = owner("a")) {
            for (int value = 0; value < 100; value++) {
                append("t", value);
            }

            step(loop);

            assertEquals(1, stored("@Tape@t").turns());
        }
    }
}
