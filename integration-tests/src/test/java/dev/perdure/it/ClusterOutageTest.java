package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A worker that cannot reach one of three masters. */
@Tag("redis")
final class ClusterOutageTest {
    private static final int PARTITIONS = 6;
    private static final PlacedIds IDS = new PlacedIds(PARTITIONS);
    private static final IntPredicate ON_THE_LAST = partition -> partition >= 4;

    @Test
    void masterThatAnswersNobody_keepsNothingFromTheOthers() throws Exception {
        String name = nameOnMaster(0);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 0);
                TestHub hub = new TestHub(
                        () -> RedisHubStore.connect(cluster.uri(), name, PARTITIONS, Optional.of(Durability.LOCAL)),
                        HubSettings.of(name))) {
            hub.startWorker();
            FlowsChainClient chains = new FlowsChainClient(hub.client());
            chains.start(List.of("Ann")).result(TestHub.LIMIT);
            FlowsSignallerClient signallers = new FlowsSignallerClient(hub.client());
            FlowsAdopterClient adopters = new FlowsAdopterClient(hub.client());
            List<FlowsSignallerClient.Instance> senders;
            List<FlowsAdopterClient.Instance> parents;
            EmbeddedRedis last = cluster.servers().get(2);
            last.pause();
            try {
                senders = onTheOthers("sender")
                        .map(id -> signallers.withId(id).start(IDS.tape(ON_THE_LAST, "tape-" + id + "-"), 7, 1))
                        .toList();
                parents = onTheOthers("parent")
                        .map(id -> adopters.withId(id).start(IDS.id(ON_THE_LAST, "child-" + id + "-")))
                        .toList();
                List<FlowsChainClient.Instance> elsewhere = onTheOthers("chain")
                        .map(id -> chains.withId(id).start(List.of("Ann", "Bob")))
                        .toList();

                elsewhere.forEach(
                        chain -> assertEquals(List.of("Hello Ann", "Hello Bob"), chain.result(TestHub.LIMIT)));
            } finally {
                last.resume();
            }
            senders.forEach(sender -> assertEquals(List.of(7), sender.result(TestHub.LIMIT)));
            parents.forEach(parent -> assertEquals("Hello child", parent.result(TestHub.LIMIT)));
            IntStream.range(0, 100)
                    .mapToObj(n -> "later-" + n)
                    .filter(id -> ON_THE_LAST.test(new Partitions(PARTITIONS).of(id)))
                    .limit(3)
                    .forEach(id -> assertEquals(
                            List.of("Hello Ann"),
                            chains.withId(id).start(List.of("Ann")).result(TestHub.LIMIT)));
        }
    }

    /** One in each partition of the masters that answer. */
    private static Stream<String> onTheOthers(String prefix) {
        return IntStream.range(0, 4).mapToObj(partition -> IDS.id(partition, prefix + "-"));
    }

    /** The name of a hub whose own key lies on that one of three masters. */
    static String nameOnMaster(int number) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> "hub-" + n)
                .filter(name -> JedisClusterCRC16.getSlot("{" + name + "}") * 3 / 16_384 == number)
                .findFirst()
                .orElseThrow();
    }
}
