package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Partitions that lose their newest writes, one without the other. */
final class LostTailTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration RETENTION = Duration.ofMinutes(1);
    private static final String NEAR = new PlacedIds(2).tape(0);
    private static final String FAR = new PlacedIds(2).tape(1);

    private final SetClock clock = new SetClock();
    private final InMemoryHubStore store = new InMemoryHubStore(2, clock, RETENTION);

    private PartitionLoop owner(String nonce) {
        assertTrue(store.workers().acquire(0, "worker", nonce, LEASE).acquired());
        Engine engine = Engines.engine(store, clock::nanos, FlowsTapeBinding.of(FlowCode.Tape::new));
        return new PartitionLoop(engine, new PartitionOwner(0, nonce), true);
    }

    private static OutgoingMessage operation(String operation, String argument) {
        Message message =
                new Message.Operation("Tape." + operation, new Payload("[" + argument + "]"), Optional.empty());
        return new OutgoingMessage(0, "@Tape@" + NEAR, operation + argument, MessageCodec.encode(message));
    }

    private void deliver(OutgoingMessage... messages) {
        store.owners()
                .deliver(new Delivery(1, 0, Optional.empty(), clock.instant().plus(LEASE), List.of(messages), false));
    }

    private static void step(PartitionLoop loop) {
        assertTrue(loop.step(Duration.ZERO));
    }

    private int received() {
        return store.owners().inbox(1, InboxEntry.START, 10, Duration.ZERO).size();
    }

    @Test
    void serverThatIsAnotherOneThoughNoCallFailed_endsTheOwnership() {
        try (PartitionLoop loop = owner("a")) {
            step(loop);
            store.failOverTo(store.snapshot(0));
            clock.forward(LEASE);

            HubUnavailableException ended = assertThrows(HubUnavailableException.class, () -> loop.step(Duration.ZERO));

            assertTrue(ended.getMessage().startsWith("[PERD-427] "), ended.getMessage());
        }
    }

    @Test
    void operationThatIsRunAgainFromAnotherPlace_sendsTheSameSignal() {
        PartitionSnapshot replica = store.snapshot(0);
        OutgoingMessage append = operation("append", "1");
        OutgoingMessage copy = operation("copyTo", "\"" + FAR + "\"");
        try (PartitionLoop loop = owner("a")) {
            deliver(append, copy);
            step(loop);
            step(loop);
        }
        assertEquals(1, received());

        store.failOverTo(replica);
        try (PartitionLoop loop = owner("b")) {
            deliver(append);
            step(loop);
            deliver(copy, operation("values", ""));
            step(loop);
            step(loop);
        }

        assertEquals(1, received());
    }

    @Test
    void messageThatItsDestinationLost_isDeliveredAgainByAnOwnerThatWasPaused() {
        try (PartitionLoop loop = owner("a")) {
            deliver(operation("append", "1"), operation("copyTo", "\"" + FAR + "\""));
            step(loop);
            assertTrue(store.workers().acquire(1, "other", "x", LEASE).acquired());
            PartitionSnapshot replica = store.snapshot(1);
            step(loop);
            assertEquals(1, received());

            store.failOverTo(replica);
            store.workers().release(new PartitionOwner(1, "x"));
            assertTrue(store.workers().acquire(1, "other", "y", LEASE).acquired());
            clock.forward(RETENTION.multipliedBy(2));
            step(loop);

            assertEquals(1, received());
        }
    }
}
