package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When owners archive histories. */
final class ArchivingTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
        if (method.equals("archive")) {
            asked.incrementAndGet();
        }
    }));

    private PartitionLoop owner() {
        return partition.owner(10, FlowsChainBinding.of(FlowCode.Chain::new));
    }

    private void complete(PartitionLoop loop, String id) {
        partition.start(id, "Chain", "[[]]");
        partition.drain(loop);
    }

    private int askedIn(PartitionLoop loop, Duration time) {
        int before = asked.get();
        for (long millis = 0; millis < time.toMillis(); millis += 50) {
            partition.clock().forward(Duration.ofMillis(50));
            assertTrue(loop.step(Duration.ZERO));
        }
        return asked.get() - before;
    }

    private boolean isOneLeft() {
        return partition.store().owners().archive(0, partition.store().now(), 1);
    }

    @Test
    void histories_areArchivedWhenTheyHaveBeenIdleForASecond() {
        try (PartitionLoop loop = owner()) {
            askedIn(loop, Duration.ofSeconds(5));
            complete(loop, "a");

            assertEquals(0, askedIn(loop, Duration.ofMillis(900)));
            int times = askedIn(loop, Duration.ofSeconds(5));
            assertTrue(times >= 1 && times <= 3, () -> "" + times);

            assertTrue(!isOneLeft());
            assertEquals(0, askedIn(loop, Duration.ofMinutes(1)));
        }
    }

    @Test
    void histories_areArchivedAlsoWhenSomethingEndsAllTheTime() {
        try (PartitionLoop loop = owner()) {
            for (int second = 0; second < 50; second++) {
                complete(loop, "chain-" + second);
                askedIn(loop, Duration.ofMillis(250));
            }
            assertTrue(asked.get() >= 10 && asked.get() <= 60, () -> "" + asked.get());
            askedIn(loop, Duration.ofSeconds(5));
            assertTrue(!isOneLeft());
        }
    }

    @Test
    void nextOwner_archivesWhatTheOneBeforeHasLeft() {
        try (PartitionLoop loop = owner()) {
            complete(loop, "a");
        }
        try (PartitionLoop loop = owner()) {
            assertTrue(askedIn(loop, Duration.ofSeconds(5)) <= 2);
        }
        assertTrue(!isOneLeft());
    }

    @Test
    void storeThatCannotArchive_isAskedAgainAfterAMinuteAndAllElseGoesOn() {
        OnePartition broken = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("archive")) {
                asked.incrementAndGet();
                throw new IllegalStateException("damaged");
            }
        }));
        try (PartitionLoop loop = broken.owner(10, FlowsChainBinding.of(FlowCode.Chain::new))) {
            for (int second = 0; second < 50; second++) {
                broken.clock().forward(Duration.ofSeconds(1));
                assertTrue(loop.step(Duration.ZERO));
            }
            assertEquals(1, asked.get());
            broken.start("a", "Chain", "[[]]");
            broken.drain(loop);
        }
    }
}
