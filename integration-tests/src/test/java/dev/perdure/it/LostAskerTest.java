package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An instance that a failover loses, after what it had asked was answered, and that begins again when the partition
 * comes back which had started it. What it asks then is known where it asks: nobody answers a second time.
 */
final class LostAskerTest {
    private static final int ASKERS = 0;
    private static final int TAPES = 1;
    private static final int STARTERS = 2;
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String ASKER = in(ASKERS, "asker");
    private static final EntityId TAPE =
            new EntityId("Tape", in(TAPES, "@Tape@").substring("@Tape@".length()));
    private static final Signature<Void> APPEND = new Signature<>(
            "Tape.append", List.of(new Parameter("value", TypeRef.of(int.class))), TypeRef.VOID, List.of());
    private static final OutgoingMessage START = new OutgoingMessage(
            ASKERS,
            ASKER,
            "start",
            MessageCodec.encode(new Message.Start("Asker", new Payload("[]"), Optional.empty(), "start")));

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
                    OrchestrationCalls.of(ctx).entity(TAPE, APPEND, 1).await();
                    return null;
                });
    }

    private PartitionLoop owner(int partition, String nonce) {
        assertTrue(store.workers().acquire(partition, "worker", nonce, LEASE).acquired());
        Engine engine = Engines.engine(store, clock::nanos, asker(), FlowsTapeBinding.of(FlowCode.Tape::new));
        return new PartitionLoop(engine, new PartitionOwner(partition, nonce), true);
    }

    private void start() {
        store.owners()
                .deliver(new Delivery(
                        STARTERS, ASKERS, Optional.empty(), clock.instant().plus(LEASE), List.of(START)));
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

    private int waiting() {
        return store.owners().inbox(ASKERS, InboxEntry.START, 10, Duration.ZERO).size();
    }

    /** The asker is lost, and the answer is there. */
    private PartitionLoop failedOver(PartitionLoop tapes, PartitionSnapshot replica) {
        store.failOverTo(replica);
        PartitionLoop askers = owner(ASKERS, "next");
        clock.forward(Duration.ofSeconds(2));
        steps(tapes, askers);
        assertEquals(Optional.empty(), status());
        assertEquals(1, waiting());
        return askers;
    }

    private PartitionLoop answered() {
        start();
        PartitionLoop tapes = owner(TAPES, "tapes");
        try (PartitionLoop askers = owner(ASKERS, "first")) {
            steps(askers, tapes);
        }
        assertEquals(Optional.of(Status.COMPLETED), status());
        return tapes;
    }

    @Test
    void askerThatBeginsAgain_findsTheAnswerAsLongAsItsQuestionIsKnown() {
        PartitionSnapshot replica = store.snapshot(ASKERS);
        try (PartitionLoop tapes = answered();
                PartitionLoop askers = failedOver(tapes, replica)) {
            clock.forward(HubStore.DEDUP_RETENTION.minusSeconds(10));
            steps(tapes, askers);

            start();
            steps(askers, tapes);

            assertEquals(Optional.of(Status.COMPLETED), status());
        }
    }

    @Test
    void answerWhoseAskerNeverComesBack_goesToTheDeadLetters() {
        PartitionSnapshot replica = store.snapshot(ASKERS);
        try (PartitionLoop tapes = answered();
                PartitionLoop askers = failedOver(tapes, replica)) {
            clock.forward(HubStore.DEDUP_RETENTION);
            steps(tapes, askers);

            assertEquals(0, waiting());
        }
    }
}
