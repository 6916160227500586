package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An instance and the tape that it asks, in partitions of their own, whose owners take their steps when told. */
final class TapeAskers {
    static final int ASKERS = 0;
    static final int TAPES = 1;
    static final int OTHERS = 2;
    static final PlacedIds IDS = new PlacedIds(3);
    static final Duration LEASE = Duration.ofSeconds(10);
    static final String ASKER = IDS.id(ASKERS, "asker");
    static final EntityId TAPE = new EntityId("Tape", IDS.tape(TAPES));

    final SetClock clock = new SetClock();
    final InMemoryHubStore store = new InMemoryHubStore(3, clock, HubStore.DELIVERED_RETENTION);
    private final Binding asker;

    TapeAskers(OrchestratorBinding.Code asker) {
        this.asker = new OrchestratorBinding(
                new Signature<>("Asker", List.of(), TypeRef.VOID, List.of()), List.of(), true, asker);
    }

    PartitionLoop owner(int partition, String nonce) {
        assertTrue(store.workers().acquire(partition, "worker", nonce, LEASE).acquired());
        Engine engine = Engines.engine(store, clock::nanos, asker, FlowsTapeBinding.of(FlowCode.Tape::new));
        return new PartitionLoop(engine, new PartitionOwner(partition, nonce), true);
    }

    /** From the third partition, whose owner takes no part. */
    void deliver(int partition, String receiver, Message message) {
        OutgoingMessage sent = new OutgoingMessage(
                partition, receiver, message.getClass().getSimpleName(), MessageCodec.encode(message));
        store.owners()
                .deliver(new Delivery(
                        OTHERS, partition, Optional.empty(), clock.instant().plus(LEASE), List.of(sent), false));
    }

    void startAsker() {
        deliver(
                ASKERS,
                ASKER,
                new Message.Start("Asker", new Payload("[]"), Optional.empty(), Optional.empty(), "start"));
    }

    static void steps(PartitionLoop... loops) {
        for (int round = 0; round < 5; round++) {
            for (PartitionLoop loop : loops) {
                assertTrue(loop.step(Duration.ZERO));
            }
        }
    }

    Optional<Status> status() {
        return store.clients().instances(ASKERS, List.of(ASKER)).get(0).map(StoredInstance::status);
    }
}
