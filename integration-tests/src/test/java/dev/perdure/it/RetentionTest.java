package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long owners keep what has ended. */
final class RetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final OnePartition partition = new OnePartition();

    private PartitionLoop owner() {
        return partition.owner(10, FlowsChainBinding.of(FlowCode.Chain::new), FlowsNapBinding.of(FlowCode.Nap::new));
    }

    private void complete(PartitionLoop loop, String id) {
        partition.start(id, "Chain", "[[]]");
        partition.drain(loop);
    }

    private void terminate(PartitionLoop loop, String id) {
        partition.start(id, "Nap", "[\"PT1H\"]");
        partition.send(id, new Message.Terminate("enough"));
        partition.drain(loop);
    }

    private List<String> ids() {
        return partition.store().clients().list(0, EnumSet.allOf(Status.class), Optional.empty(), 1_000).stream()
                .map(StoredInstance::id)
                .sorted()
                .toList();
    }

    private void pass(PartitionLoop loop, Duration time) {
        partition.clock().forward(time);
        assertTrue(loop.step(Duration.ZERO));
    }

    @Test
    void instances_areKeptAsLongAsTheirEndSays() {
        partition.retain(Map.of(Status.COMPLETED, DAY, Status.TERMINATED, DAY.multipliedBy(30)));
        try (PartitionLoop loop = owner()) {
            terminate(loop, "terminated early");
            complete(loop, "early");
            pass(loop, DAY.minusMinutes(1));
            complete(loop, "late");
            terminate(loop, "terminated late");
            partition.start("running", "Nap", "[\"PT9999H\"]");
            partition.drain(loop);
            assertEquals(List.of("early", "late", "running", "terminated early", "terminated late"), ids());

            pass(loop, Duration.ofMinutes(2));
            assertEquals(List.of("late", "running", "terminated early", "terminated late"), ids());
            pass(loop, DAY);
            assertEquals(List.of("running", "terminated early", "terminated late"), ids());
            pass(loop, DAY.multipliedBy(28));
            assertEquals(List.of("running", "terminated late"), ids());
            pass(loop, DAY.multipliedBy(2));
            assertEquals(List.of("running"), ids());
        }
    }

    @Test
    void owners_purgeAboutAHundredInASecond() {
        partition.retain(Map.of(Status.COMPLETED, DAY));
        try (PartitionLoop loop = owner()) {
            for (int i = 0; i < 300; i++) {
                complete(loop, "chain-" + i);
            }
            pass(loop, DAY.multipliedBy(2));
            for (int step = 0; step < 100; step++) {
                pass(loop, Duration.ofMillis(10));
            }
            assertTrue(ids().size() >= 150 && ids().size() <= 225, () -> "left: " + ids().size());
            for (int step = 0; step < 15; step++) {
                pass(loop, Duration.ofMillis(250));
            }
            assertEquals(List.of(), ids());
        }
    }

    @Test
    void nextOwner_goesOn() {
        partition.retain(Map.of(Status.COMPLETED, DAY));
        try (PartitionLoop loop = owner()) {
            complete(loop, "a");
        }
        partition.clock().forward(DAY.multipliedBy(2));
        try (PartitionLoop loop = owner()) {
            loop.step(Duration.ZERO);
        }
        assertEquals(List.of(), ids());
    }

    @Test
    void instances_areKeptIfNothingIsSaid() {
        try (PartitionLoop loop = owner()) {
            complete(loop, "a");
            pass(loop, DAY.multipliedBy(10_000));
            pass(loop, DAY);
        }
        assertEquals(List.of("a"), ids());
    }
}
