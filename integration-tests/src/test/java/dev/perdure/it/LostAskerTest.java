package dev.perdure.it;

import static dev.perdure.it.TapeAskers.ASKERS;
import static dev.perdure.it.TapeAskers.TAPE;
import static dev.perdure.it.TapeAskers.TAPES;
import static dev.perdure.it.TapeAskers.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An instance that a failover loses, after what it had asked was answered, and that begins again when the partition
 * comes back which had started it. What it asks then is known where it asks: nobody answers a second time.
 */
final class LostAskerTest {
    private static final Signature<Void> APPEND = new Signature<>(
            "Tape.append", List.of(new Parameter("value", TypeRef.of(int.class))), TypeRef.VOID, List.of());

    private final TapeAskers hub = new TapeAskers((ctx, arguments) -> {
        OrchestrationCalls.of(ctx).entity(TAPE, APPEND, 1).await();
        return null;
    });

    private int waiting() {
        return hub.store
                .owners()
                .inbox(ASKERS, InboxEntry.START, 10, Duration.ZERO)
                .size();
    }

    /** The asker is lost, and the answer is there. */
    private PartitionLoop failedOver(PartitionLoop tapes, PartitionSnapshot replica) {
        hub.store.failOverTo(replica);
        PartitionLoop askers = hub.owner(ASKERS, "next");
        hub.clock.forward(Duration.ofSeconds(2));
        steps(tapes, askers);
        assertEquals(Optional.empty(), hub.status());
        assertEquals(1, waiting());
        return askers;
    }

    private PartitionLoop answered() {
        hub.startAsker();
        PartitionLoop tapes = hub.owner(TAPES, "tapes");
        try (PartitionLoop askers = hub.owner(ASKERS, "first")) {
            steps(askers, tapes);
        }
        assertEquals(Optional.of(Status.COMPLETED), hub.status());
        return tapes;
    }

    @Test
    void askerThatBeginsAgain_findsTheAnswerAsLongAsItsQuestionIsKnown() {
        PartitionSnapshot replica = hub.store.snapshot(ASKERS);
        try (PartitionLoop tapes = answered();
                PartitionLoop askers = failedOver(tapes, replica)) {
            hub.clock.forward(HubStore.DEDUP_RETENTION.minusSeconds(10));
            steps(tapes, askers);

            hub.startAsker();
            steps(askers, tapes);

            assertEquals(Optional.of(Status.COMPLETED), hub.status());
        }
    }

    @Test
    void answerWhoseAskerNeverComesBack_goesToTheDeadLetters() {
        PartitionSnapshot replica = hub.store.snapshot(ASKERS);
        try (PartitionLoop tapes = answered();
                PartitionLoop askers = failedOver(tapes, replica)) {
            hub.clock.forward(HubStore.DEDUP_RETENTION);
            steps(tapes, askers);

            assertEquals(0, waiting());
        }
    }
}
