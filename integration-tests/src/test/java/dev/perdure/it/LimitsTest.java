package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
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
    void commit_takesAboutFourMebibytesOfMessages() {
        try (PartitionLoop loop = owner()) {
            for (int i = 0; i < 8; i++) {
                begin(loop, "a" + i);
            }
            for (int i = 0; i < 8; i++) {
                raise("a" + i, 900 * KIB);
            }

            assertTrue(loop.step(Duration.ZERO));
            assertEquals(3, partition.inbox().size());

            partition.drain(loop);
        }
    }
}
