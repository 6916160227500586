package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one turn, and one commit, takes at most. */
final class LimitsTest {
    private static final int KIB = 1024;

    private final OnePartition partition = new OnePartition();

    private PartitionLoop owner() {
        return partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new));
    }

    private void begin(PartitionLoop loop, String id) {
        partition.start(id, "Approval", "[100,\"PT1H\"]");
        partition.drain(loop);
    }

    private void raise(String id, int size) {
        partition.raise(id, "approved", "\"" + "x".repeat(size) + "\"");
    }

    @Test
    void turn_takesOneMebibyteOfMessages() {
        try (PartitionLoop loop = owner()) {
            begin(loop, "a");
            for (int i = 0; i < 5; i++) {
                raise("a", 400 * KIB);
            }

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(3, partition.inbox().size());

            partition.drain(loop);
        }
    }

    @Test
    void turn_takesAMessageOfAnySize() {
        try (PartitionLoop loop = owner()) {
            begin(loop, "a");
            raise("a", 1500 * KIB);
            raise("a", 1);

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(1, partition.inbox().size());

            partition.drain(loop);
        }
    }

    @Test
    void commit_takesAboutOneMebibyteOfMessages() {
        try (PartitionLoop loop = owner()) {
            for (int i = 0; i < 8; i++) {
                begin(loop, "a" + i);
            }
            for (int i = 0; i < 8; i++) {
                raise("a" + i, 300 * KIB);
            }

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(4, partition.inbox().size());

            partition.drain(loop);
        }
    }

    @Test
    void commit_writesAboutOneMebibyte() {
        try (PartitionLoop loop = partition.owner(10, FlowsTapeBinding.of(FlowCode.Tape::new))) {
            for (int i = 0; i < 8; i++) {
                partition.commit(largeTape("@Tape@" + i));
                partition.send(
                        "@Tape@" + i, new Message.Operation("Tape.append", new Payload("[7]"), Optional.empty()));
            }

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(4, partition.inbox().size());

            partition.drain(loop);
        }
    }

    private static Turn largeTape(String id) {
        String values = "[" + "7,".repeat(150 * KIB) + "7]";
        return new Turn(
                id,
                "",
                "",
                Turn.NO_TOKEN,
                "token",
                1,
                Optional.empty(),
                List.of(),
                TurnEffects.NONE,
                Standing.RUNNING,
                new Turn.CellChanges(Map.of("values", values), Set.of()),
                Optional.empty());
    }

    @Test
    void commit_doesAboutFiveHundredThings() {
        try (PartitionLoop loop = partition.owner(10, FlowsFanOutBinding.of(FlowCode.FanOut::new))) {
            for (int i = 0; i < 8; i++) {
                partition.start("a" + i, "FanOut", "[200]");
            }

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(5, partition.inbox().size());

            partition.drain(loop);
        }
    }
}
