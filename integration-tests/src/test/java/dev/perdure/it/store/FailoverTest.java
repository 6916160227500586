package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Calls while servers take over from each other or give slots away. */
@Tag("redis")
class FailoverTest {
    private static final Duration WAIT = Duration.ofMillis(100);

    @Test
    void sentinel_whatWasAcceptedIsThereAfterAFailover() {
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(2, 3);
                HubStore store = RedisHubStore.connect(sentinel.uri(), "hub", 1)) {
            IntStream.range(0, 50).forEach(n -> store.clients().create(newInstance(0, "before-" + n)));

            sentinel.servers().get(0).kill();
            awaitAccepted(store, 0, "after");

            assertEquals(
                    51, store.owners().inbox(0, InboxEntry.START, 100, WAIT).size());
            assertTrue(sentinel.master() != 0);
        }
    }

    private static void awaitAccepted(HubStore store, int partition, String id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!accepted(store, partition, id)) {
            assertTrue(System.nanoTime() < deadline, "nothing was accepted again");
        }
    }

    private static boolean accepted(HubStore store, int partition, String id) {
        try {
            return store.clients()
                    .create(newInstance(partition, id))
                    .orchestrator()
                    .equals("Order");
        } catch (HubUnavailableException away) {
            return false;
        }
    }

    @Test
    void cluster_whatWasAcceptedIsThereAfterAFailoverAndOtherPartitionsGoOn() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 1, Map.of("min-replicas-max-lag", "10"));
                HubStore store = RedisHubStore.connect(cluster.uri(), "hub", 3, Optional.of(Durability.LOCAL))) {
            int lost = cluster.masterOf(slot("hub", 1));
            store.clients().create(newInstance(1, "before"));
            try (RedisClient admin =
                    RedisClient.create(cluster.servers().get(lost).uri())) {
                admin.set(tag("hub", 1), "written, so that there is something to wait for");
                admin.waitReplicas("x", 1, 1_000);
            }
            cluster.servers().get(lost).kill();

            assertTrue(accepted(store, 2, "elsewhere"));
            awaitAccepted(store, 1, "after");
            assertEquals(2, store.owners().inbox(1, InboxEntry.START, 100, WAIT).size());
        }
    }

    @Test
    void cluster_thatIsDownTakesCallsAgainWhenItIsWhole() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 0, Map.of("cluster-require-full-coverage", "yes"));
                HubStore store = RedisHubStore.connect(cluster.uri(), "hub", 3, Optional.of(Durability.LOCAL))) {
            store.clients().create(newInstance(0, "before"));
            EmbeddedRedis lost = cluster.servers().get(cluster.masterOf(slot("hub", 1)));
            lost.kill();
            awaitDown(store);

            lost.restart();
            awaitAccepted(store, 0, "after");

            assertTrue(store.owners().inbox(0, InboxEntry.START, 100, WAIT).size() >= 2);
            assertEquals(
                    List.of(true, true),
                    store.clients().instances(0, List.of("before", "after")).stream()
                            .map(Optional::isPresent)
                            .toList());
        }
    }

    /** The masters that are left refuse all calls when they have noticed that some slots are served by nobody. */
    private static void awaitDown(HubStore store) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (int n = 0; ; n++) {
            try {
                store.clients().create(newInstance(0, "meanwhile-" + n));
            } catch (HubUnavailableException down) {
                assertTrue(down.getMessage().contains("CLUSTERDOWN"), down.getMessage());
                return;
            }
            assertTrue(System.nanoTime() < deadline, "the cluster does not notice");
        }
    }

    private static int slot(String hub, int partition) {
        return JedisClusterCRC16.getSlot(tag(hub, partition));
    }

    /** Found as the hub finds it: partition p of P has the first suffix whose slot lies in its share. */
    private static String tag(String hub, int partition) {
        return IntStream.range(0, 100_000)
                .mapToObj(n -> "{%s.%02d.%s}".formatted(hub, partition, Integer.toString(n, Character.MAX_RADIX)))
                .filter(tag -> JedisClusterCRC16.getSlot(tag) >= partition * 16_384 / 3)
                .filter(tag -> JedisClusterCRC16.getSlot(tag) < (partition + 1) * 16_384 / 3)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cluster_callsFollowASlotThatMoves() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 0);
                HubStore store = RedisHubStore.connect(cluster.uri(), "hub", 3, Optional.of(Durability.LOCAL))) {
            int slot = slot("hub", 0);
            int to = (cluster.masterOf(slot) + 1) % 3;
            store.clients().create(newInstance(0, "a"));
            store.clients().create(newInstance(0, "b"));

            cluster.beginMove(slot, to);
            cluster.moveKeys(slot, to, 2);
            // Some keys are here and some there: one call can have neither. It is refused and may be repeated.
            HubUnavailableException between = assertThrows(
                    HubUnavailableException.class, () -> store.clients().create(newInstance(0, "c")));
            assertTrue(between.getMessage().contains("TRYAGAIN"), between.getMessage());
            assertEquals(
                    List.of(true, true),
                    store.clients().instances(0, List.of("a", "b")).stream()
                            .map(Optional::isPresent)
                            .toList());
            cluster.moveKeys(slot, to, 100);
            // All keys are there, and the slot is still here: what asks for one key is sent on.
            assertEquals(
                    Optional.of("Order"),
                    store.clients().instances(0, List.of("a")).get(0).map(StoredInstance::orchestrator));
            List<InboxEntry> arrived = store.owners().inbox(0, InboxEntry.START, 100, WAIT);
            assertEquals(2, arrived.size());
            assertEquals(List.of(), store.owners().inbox(0, arrived.get(1).id(), 100, WAIT));
            CompletableFuture<Boolean> patient = CompletableFuture.supplyAsync(() -> accepted(store, 0, "c"));
            cluster.finishMove(slot, to);
            assertTrue(patient.join());
            assertTrue(store.clients().create(newInstance(0, "d")).created());
            assertEquals(4, store.owners().inbox(0, InboxEntry.START, 100, WAIT).size());
        }
    }

    @Test
    void cluster_isRefusedAsOneServerAndOneServerAsACluster() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 0);
                EmbeddedRedis single = EmbeddedRedis.start()) {
            assertTrue(refusal(cluster.servers().get(0).uri()).startsWith("[PERD-424] "));
            assertTrue(refusal(single.uri().replace("redis:", "redis-cluster:")).startsWith("[PERD-437] "));
            assertTrue(refusal(single.uri().replace("redis:", "redis-sentinel:") + "/hub")
                    .startsWith("[PERD-438] "));
            assertTrue(refusal(cluster.uri()).startsWith("[PERD-416] "), "mode replica needs min-replicas-to-write");
        }
    }

    private static String refusal(String uri) {
        return assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(uri, "hub", 1))
                .getMessage();
    }

    /** A server that was promoted, or started again, need not be configured as the one before it. */
    @Test
    void serverThatBreaksTheMode_isNotGoneOnWithUntilItIsMended() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(Map.of("appendonly", "yes", "appendfsync", "always"));
                HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1, Optional.of(Durability.FSYNC))) {
            String before = store.owners().server(0);
            redis.kill();
            redis.restart();
            set(redis, "appendfsync", "everysec");

            String message = assertThrows(
                            HubUnavailableException.class, () -> store.owners().server(0))
                    .getMessage();

            assertTrue(message.startsWith("[PERD-416] "), message);
            set(redis, "appendfsync", "always");
            assertNotEquals(before, store.owners().server(0));
        }
    }

    private static void set(EmbeddedRedis redis, String setting, String value) {
        try (RedisClient admin = RedisClient.create(redis.uri())) {
            admin.configSet(setting, value);
        }
    }

    @Test
    void demotedServer_refusesCallsUntilItIsAMasterAgain() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient admin = RedisClient.create(redis.uri());
                HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1)) {
            String before = store.owners().server(0);
            assertEquals(before, store.owners().server(0));
            admin.executeCommand(
                    new CommandArguments(Protocol.Command.REPLICAOF).addObjects("127.0.0.1", redis.port() + 1));

            HubUnavailableException demoted = assertThrows(
                    HubUnavailableException.class, () -> store.clients().create(newInstance(0, "a")));
            assertTrue(demoted.getMessage().contains("READONLY"), demoted.getMessage());

            admin.executeCommand(new CommandArguments(Protocol.Command.REPLICAOF).addObjects("NO", "ONE"));
            assertTrue(store.clients().create(newInstance(0, "a")).created());
            String promoted = store.owners().server(0);
            assertNotEquals(before, promoted);
            redis.kill();
            redis.restart();
            assertNotEquals(promoted, store.owners().server(0));
        }
    }
}
