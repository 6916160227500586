package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** A hub is made once, and is not taken for another one that comes after it. */
@Tag("redis")
class RedisHubIdentityTest {
    private static final int RACES = 50;
    private static final WorkerEntry WORKER = new WorkerEntry("w", Map.of(), Set.of(), Set.of("Payments"));
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final RedisClient admin = RedisClient.create(redis.uri());
    private int sent;

    @AfterEach
    void close() {
        admin.close();
        redis.close();
    }

    @Test
    void twoThatMakeAHubAtOnce_agree() {
        for (int race = 0; race < RACES; race++) {
            String hub = "race-" + race;
            CyclicBarrier start = new CyclicBarrier(2);
            List<CompletableFuture<String>> connects = List.of(connect(hub, 4, start), connect(hub, 5, start));

            List<String> answers =
                    connects.stream().map(CompletableFuture::join).sorted().toList();

            int partitions = Integer.parseInt(admin.hget("df:{" + hub + "}:hub", "p"));
            assertEquals(List.of("[PERD-406]", "has " + partitions), answers);
        }
    }

    private CompletableFuture<String> connect(String hub, int partitions, CyclicBarrier start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
                try (HubStore store = RedisHubStore.connect(redis.uri(), hub, partitions)) {
                    return "has " + store.partitions();
                }
            } catch (HubConfigurationException refused) {
                return refused.getMessage().substring(0, 10);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void deletedHub_isNotMadeAgainByThoseWhoUseIt() {
        try (HubStore store = RedisHubStore.connect(redis.uri(), "hub", 4)) {
            store.workers().heartbeat(WORKER, LEASE);
            store.activities().open(WORKER.queues());
            create(store);
            signal(store);
            admin.flushAll();

            assertLost(() -> store.workers().heartbeat(WORKER, LEASE));
            assertLost(() -> store.workers().live());
            assertLost(() -> store.activities().claim("w", WORKER.queues(), 1, Duration.ZERO));
            assertLost(() -> create(store));
            assertLost(() -> signal(store));

            assertEquals(Set.of(), admin.keys("*"));
        }
    }

    @Test
    void hubThatWasMadeAnew_isAnotherOne() {
        try (HubStore store = RedisHubStore.connect(redis.uri(), "hub", 4)) {
            store.workers().heartbeat(WORKER, LEASE);
            admin.flushAll();
            try (HubStore next = RedisHubStore.connect(redis.uri(), "hub", 4)) {
                assertLost(() -> store.workers().heartbeat(WORKER, LEASE));
                create(next);
                assertLost(() -> create(store));
                assertLost(() -> signal(store));

                assertEquals(List.of(), next.workers().live());
                assertEquals(1, next.owners().inboxLength(0));
            }
        }
    }

    @Test
    void partitionWithoutItsMark_isMarkedAgainWhileItsHubIsThere() {
        try (HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1)) {
            create(store);
            signal(store);
            admin.keys("df:{hub.*}:meta").forEach(admin::del);
            signal(store);
            admin.keys("df:{hub.*}:meta").forEach(meta -> admin.hset(meta, "id", "of a hub before"));
            signal(store);

            assertEquals(4, store.owners().inboxLength(0));
        }
    }

    private void create(HubStore store) {
        OutgoingMessage start = new OutgoingMessage(0, "a", "start" + sent++, "body");
        store.clients().create(new NewInstance(0, "Order", "ex", start));
    }

    private void signal(HubStore store) {
        store.clients().send(0, new OutgoingMessage(0, "@Stock@tea", "m" + sent++, "body"));
    }

    private static void assertLost(Runnable call) {
        String message =
                assertThrows(HubConfigurationException.class, call::run).getMessage();
        assertTrue(message.startsWith("[PERD-365] Hub hub"), message);
    }
}
