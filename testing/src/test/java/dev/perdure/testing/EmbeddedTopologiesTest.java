package dev.perdure.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.JedisClusterCRC16;

@Tag("redis")
class EmbeddedTopologiesTest {
    @Test
    void start_takesSettings() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(Map.of("appendfsync", "always", "save", "60 1"));
                RedisClient client = RedisClient.create(redis.uri())) {
            assertEquals("always", client.configGet("appendfsync").get("appendfsync"));
            assertEquals("60 1", client.configGet("save").get("save"));
        }
    }

    @Test
    void sentinel_failsOverAndLosesWhatNoReplicaHas() {
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(2, 3, Map.of(), IntUnaryOperator.identity())) {
            assertEquals(0, sentinel.master());
            try (RedisClient client =
                    RedisClient.create(sentinel.servers().get(0).uri())) {
                client.set("k", "kept");
                assertEquals(2, client.waitReplicas("k", 2, 1_000));
                sentinel.cutReplication(0);
                client.set("k", "lost");
            }
            sentinel.servers().get(0).kill();

            int next = sentinel.awaitFailoverFrom(0);

            assertNotEquals(0, next);
            try (RedisClient client =
                    RedisClient.create(sentinel.servers().get(next).uri())) {
                assertEquals("kept", client.get("k"));
            }
            sentinel.awaitReplicas(1);
        }
    }

    @Test
    void cluster_failsOverAndMovesSlots() {
        int slot = JedisClusterCRC16.getSlot("k");
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 1)) {
            int master = cluster.masterOf(slot);
            try (RedisClient client =
                    RedisClient.create(cluster.servers().get(master).uri())) {
                client.set("k", "v");
                assertEquals(1, client.waitReplicas("k", 1, 1_000));
            }
            cluster.servers().get(master).kill();
            int next = cluster.awaitFailoverFrom(master, slot);
            cluster.servers().get(master).restart();
            cluster.awaitOk();
            int other = (master + 1) % 3;

            cluster.moveSlot(slot, other);

            assertEquals(other, cluster.masterOf(slot));
            try (RedisClient client =
                            RedisClient.create(cluster.servers().get(next).uri());
                    RedisClient mover =
                            RedisClient.create(cluster.servers().get(other).uri())) {
                assertThrows(JedisDataException.class, () -> client.get("k"));
                assertEquals("v", mover.get("k"));
            }
        }
    }
}
