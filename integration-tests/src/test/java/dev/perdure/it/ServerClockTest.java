package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** What was stored by a clock that is then set back by an hour. */
final class ServerClockTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private static WorkerEntry worker(String id) {
        return new WorkerEntry(id, Map.of(), Set.of(), Set.of());
    }

    private static void assertIsOver(HubStore store, Runnable setBack) {
        assertTrue(store.workers().acquire(0, "dead", "n1", LEASE).acquired());
        store.workers().heartbeat(worker("dead"), LEASE);
        assertFalse(store.workers().acquire(0, "w", "n2", LEASE).acquired());

        setBack.run();

        assertEquals(Acquisition.of(false), store.workers().acquire(0, "w", "n2", LEASE));
        assertFalse(store.workers().renew(new PartitionOwner(0, "n1"), LEASE));
        assertEquals(List.of(), store.workers().live());
        assertEquals(List.of(worker("w")), store.workers().heartbeat(worker("w"), LEASE));
    }

    @Test
    void leaseOfADeadWorker_doesNotLastForTheHour() {
        SetClock clock = new SetClock();
        assertIsOver(
                new InMemoryHubStore(1, clock), () -> clock.set(clock.instant().minus(HOUR)));
    }

    /** The stored times are set forward instead. */
    @Test
    @Tag("redis")
    void leaseOfADeadWorker_doesNotLastForTheHourInRedis() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient admin = RedisClient.create(redis.uri());
                HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1)) {
            assertIsOver(store, () -> {
                String owner = admin.keys("df:{hub.*}:own").iterator().next();
                admin.hincrBy(owner, "until", HOUR.toMillis());
                admin.zincrby("df:{hub}:w", HOUR.toMillis(), "dead");
            });
        }
    }

    /** A server ends no wait while its clock is behind the end of that wait. */
    @Test
    void serverWhoseWaitsDoNotEnd_delaysNoTimer() {
        SetClock[] clock = new SetClock[1];
        OnePartition[] itself = new OnePartition[1];
        AtomicBoolean setBack = new AtomicBoolean();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("inbox") && setBack.getAndSet(false)) {
                clock[0].set(clock[0].instant().minus(HOUR));
                clock[0].forward(Duration.ofSeconds(7));
                itself[0].start("nap", "Nap", "[\"PT10M\"]");
            }
        }));
        clock[0] = partition.clock();
        itself[0] = partition;
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            assertTrue(loop.step(Duration.ZERO));
            setBack.set(true);
            assertTrue(loop.step(Duration.ZERO));
            partition.drain(loop);
            assertEquals(Status.RUNNING, partition.stored("nap").status());
            partition.clock().forward(Duration.ofMinutes(10));
            assertTrue(loop.step(Duration.ZERO));
            partition.drain(loop);
        }
        assertEquals(Status.COMPLETED, partition.stored("nap").status());
    }
}
