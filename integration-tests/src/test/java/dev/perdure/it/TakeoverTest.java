package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.testing.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long partitions stand still. */
@Tag("redis")
final class TakeoverTest {
    private static final Duration LONG_LEASE = Duration.ofSeconds(30);

    /** A second is what is meant; the rest is for a machine that does other things. */
    private static final Duration HAND_OVER = Duration.ofSeconds(5);

    private static final Duration TAKE_OVER = ChildWorker.LEASE.plusSeconds(5);

    @TempDir
    private Path directory;

    private Perdure connect(EmbeddedRedis redis, Duration lease) {
        return Perdure.builder(redis.uri()).hub("over").lease(lease).build();
    }

    private Worker start(Perdure perdure) {
        return perdure.worker()
                .host(ChildWorker.bindings(directory.resolve("ledger")))
                .start();
    }

    private static Duration untilAllAreHeldBy(Worker worker) {
        long begun = System.nanoTime();
        Await.until("all held", () -> worker.partitions().size() == 16);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void workerThatCloses_letsNobodyWaitForItsLease() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure one = connect(redis, LONG_LEASE);
                Perdure other = connect(redis, LONG_LEASE);
                Worker first = start(one);
                Worker second = start(other)) {
            Await.until(
                    "shared",
                    () -> first.partitions().size() == 8 && second.partitions().size() == 8);

            first.close();
            Duration took = untilAllAreHeldBy(second);

            assertTrue(took.compareTo(HAND_OVER) < 0, took::toString);
            assertEquals(List.of(), other.scrub().breaches());
        }
    }

    @Test
    void workerThatIsKilled_isFollowedWhenItsLeaseIsOver() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Perdure perdure = connect(redis, ChildWorker.LEASE);
                ChildWorker child = ChildWorker.start(redis.uri(), "over", directory.resolve("ledger"));
                Worker worker = start(perdure)) {
            Await.until("shared", () -> worker.partitions().size() == 8);

            child.kill();
            Duration took = untilAllAreHeldBy(worker);

            assertTrue(took.compareTo(TAKE_OVER) < 0, took::toString);
            assertEquals(List.of(), perdure.scrub().breaches());
        }
    }
}
