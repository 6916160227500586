package dev.perdure.it;

import static dev.perdure.it.TapeAskers.ASKER;
import static dev.perdure.it.TapeAskers.ASKERS;
import static dev.perdure.it.TapeAskers.LEASE;
import static dev.perdure.it.TapeAskers.OTHERS;
import static dev.perdure.it.TapeAskers.TAPE;
import static dev.perdure.it.TapeAskers.TAPES;
import static dev.perdure.it.TapeAskers.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.CriticalSection;
import dev.perdure.EntityProxy;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The end of an instance that waited for a lock is lost in a failover, but not what it said to the entity. */
final class LostEndTest {
    private static final String OTHER = TapeAskers.IDS.id(OTHERS, "other");

    private final TapeAskers hub = new TapeAskers((ctx, arguments) -> {
        EntityProxy tape = () -> TAPE;
        try (CriticalSection section = ctx.lock(tape)) {
            return null;
        }
    });

    @Test
    void requestThatALostEndHasWithdrawn_isMadeAgain() {
        ReplyTo.Step other = new ReplyTo.Step(OTHER, "execution", 0, "lock");
        hub.deliver(TAPES, TAPE.toString(), new Message.LockRequest("lock", List.of(TAPE), other));
        hub.startAsker();
        try (PartitionLoop tapes = hub.owner(TAPES, "tapes")) {
            PartitionSnapshot replica;
            try (PartitionLoop askers = hub.owner(ASKERS, "first")) {
                steps(askers, tapes);
                assertEquals(Optional.of(Status.RUNNING), hub.status());
                replica = hub.store.snapshot(ASKERS);
                hub.deliver(ASKERS, ASKER, new Message.Terminate("enough"));
                steps(askers, tapes);
                assertEquals(Optional.of(Status.TERMINATED), hub.status());
            }

            hub.store.failOverTo(replica);
            hub.clock.forward(LEASE);
            try (PartitionLoop askers = hub.owner(ASKERS, "next")) {
                hub.clock.forward(Duration.ofSeconds(2)); // then the owner of the tape looks who owns the partition
                steps(tapes, askers);
                assertEquals(Optional.of(Status.RUNNING), hub.status());
                hub.deliver(TAPES, TAPE.toString(), new Message.Unlock("lock"));
                steps(tapes, askers);

                assertEquals(Optional.of(Status.COMPLETED), hub.status());
            }
        }
    }
}
