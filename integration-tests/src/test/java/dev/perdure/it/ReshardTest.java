package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Slots that move to another master while a worker and a client use them. */
@Tag("redis")
final class ReshardTest {
    private static final int MASTERS = 3;
    private static final int PARTITIONS = 3;
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(n -> "n" + n).toList();

    @Test
    void slotsOfAllPartitions_mayMoveUnderAWorker() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(MASTERS, 0);
                TestHub hub = new TestHub(
                        () -> RedisHubStore.connect(cluster.uri(), "hub", PARTITIONS, Optional.of(Durability.LOCAL)),
                        HubSettings.of("hub"))) {
            hub.startWorker();
            Await.until("all held", () -> slots(cluster).size() == PARTITIONS);
            List<FlowsChainClient.Instance> running = start(hub);

            for (int slot : slots(cluster)) {
                cluster.moveSlot(slot, (cluster.masterOf(slot) + 1) % MASTERS);
            }

            assertDone(running);
            assertDone(start(hub));
        }
    }

    private static List<Integer> slots(EmbeddedCluster cluster) {
        return cluster.servers().stream()
                .map(EmbeddedRedis::uri)
                .flatMap(uri -> {
                    try (RedisClient redis = RedisClient.create(uri)) {
                        return redis.keys("df:{hub.*}:own").stream();
                    }
                })
                .map(JedisClusterCRC16::getSlot)
                .toList();
    }

    private static List<FlowsChainClient.Instance> start(TestHub hub) {
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        return IntStream.range(0, 6).mapToObj(n -> chains.start(NAMES)).toList();
    }

    private static void assertDone(List<FlowsChainClient.Instance> chains) {
        List<String> greetings = NAMES.stream().map(name -> "Hello " + name).toList();
        chains.forEach(chain -> assertEquals(greetings, chain.result(TestHub.LIMIT)));
    }
}
