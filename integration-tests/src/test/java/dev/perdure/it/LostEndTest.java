package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.CriticalSection;
import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The end of an instance that waited for a lock is lost in a failover, but not what it said to the entity. */
final class LostEndTest {
    private static final int ASKERS = 0;
    private static final int TAPES = 1;
    private static final int OTHERS = 2;
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String ASKER = in(ASKERS, "asker");
    private static final String OTHER = in(OTHERS, "other");
    private static final EntityId TAPE =
            new EntityId("Tape", in(TAPES, "@Tape@").substring("@Tape@".length()));

    private final SetClock clock = new SetClock();
    private final InMemoryHubStore store = new InMemoryHubStore(3, clock, HubStore.DELIVERED_RETENTION);

    private static String in(int partition, String prefix) {
        return Stream.iterate(0, key -> key + 1)
                .map(key -> prefix + key)
                .filter(id -> new Partitions(3).of(id) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static Binding asker() {
        return new OrchestratorBinding(
                new Signature<>("Asker", List.of(), TypeRef.VOID, List.of()), List.of(), true, (ctx, arguments) -> {
                    EntityProxy tape = () -> TAPE;
                    try (CriticalSection section = ctx.lock(tape)) {
                        return null;
                    }
                });
    }

    private PartitionLoop owner(int partition, String nonce) {
        assertTrue(store.workers().acquire(partition, "worker", nonce, LEASE).acquired());
        Engine engine = Engines.engine(store, clock::nanos, asker(), FlowsTapeBinding.of(FlowCode.Tape::new));
        return new PartitionLoop(engine, new PartitionOwner(partition, nonce), true);
    }

    private void deliver(int partition, String receiver, Message message) {
        OutgoingMessage sent = new OutgoingMessage(
                partition, receiver, message.getClass().getSimpleName(), MessageCodec.encode(message));
        store.owners()
                .deliver(new Delivery(
                        OTHERS, partition, Optional.empty(), clock.instant().plus(LEASE), List.of(sent)));
    }

    private static void steps(PartitionLoop... loops) {
        for (int round = 0; round < 5; round++) {
            for (PartitionLoop loop : loops) {
                assertTrue(loop.step(Duration.ZERO));
            }
        }
    }

    private Optional<Status> status() {
        return store.clients().instances(ASKERS, List.of(ASKER)).get(0).map(StoredInstance::status);
    }

    @Test
    void requestThatALostEndHasWithdrawn_isMadeAgain() {
        ReplyTo.Step other = new ReplyTo.Step(OTHER, "execution", 0, "lock");
        deliver(TAPES, TAPE.toString(), new Message.LockRequest("lock", List.of(TAPE), other));
        deliver(ASKERS, ASKER, new Message.Start("Asker", new Payload("[]"), Optional.empty(), "start"));
        try (PartitionLoop tapes = owner(TAPES, "tapes")) {
            PartitionSnapshot replica;
            try (PartitionLoop askers = owner(ASKERS, "first")) {
                steps(askers, tapes);
                assertEquals(Optional.of(Status.RUNNING), status());
                replica = store.snapshot(ASKERS);
                deliver(ASKERS, ASKER, new Message.Terminate("enough"));
                steps(askers, tapes);
                assertEquals(Optional.of(Status.TERMINATED), status());
            }

            store.failOverTo(replica);
            clock.forward(LEASE);
            try (PartitionLoop askers = owner(ASKERS, "next")) {
                clock.forward(Duration.ofSeconds(2)); // then the owner of the tape looks who owns the partition
                steps(tapes, askers);
                assertEquals(Optional.of(Status.RUNNING), status());
                deliver(TAPES, TAPE.toString(), new Message.Unlock("lock"));
                steps(tapes, askers);

                assertEquals(Optional.of(Status.COMPLETED), status());
            }
        }
    }
}
