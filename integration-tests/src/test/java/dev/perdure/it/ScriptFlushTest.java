package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** Servers that forget the scripts again and again, as those that are restarted do. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class ScriptFlushTest {
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cid");
    private static final List<String> GREETINGS = List.of("Hello Ann", "Hello Bob", "Hello Cid");
    private static final int TIMES = 2;

    @Test
    void scriptsForgotten_nobodyNotices(EmbeddedRedis redis) throws Exception {
        assertUnnoticed(List.of(redis), redis.uri(), Durability.LOCAL);
    }

    @Test
    void scriptsForgotten_nobodyNoticesInModeReplica(EmbeddedSentinel sentinel) throws Exception {
        assertUnnoticed(sentinel.servers(), sentinel.uri(), Durability.REPLICA);
    }

    @Test
    void scriptsForgotten_nobodyNoticesOnACluster(EmbeddedCluster cluster) throws Exception {
        assertUnnoticed(cluster.servers(), cluster.uri(), Durability.LOCAL);
    }

    @Test
    void scriptsForgotten_nobodyNoticesOnAClusterInModeReplica(SharedRedis.ReplicatedCluster replicated)
            throws Exception {
        assertUnnoticed(replicated.cluster().servers(), replicated.cluster().uri(), Durability.REPLICA);
    }

    private static void assertUnnoticed(List<EmbeddedRedis> servers, String uri, Durability durability)
            throws Exception {
        String name = UUID.randomUUID().toString();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> flushing = CompletableFuture.runAsync(() -> flush(servers, done));
        try (TestHub hub =
                new TestHub(() -> RedisHubStore.connect(uri, name, 6, Optional.of(durability)), HubSettings.of(name))) {
            hub.startWorker();
            assertWorks(hub);
        } finally {
            done.set(true);
            flushing.join();
        }
    }

    private static void flush(List<EmbeddedRedis> servers, AtomicBoolean done) {
        List<RedisClient> admins = servers.stream()
                .map(EmbeddedRedis::uri)
                .map(RedisClient::create)
                .toList();
        while (!done.get()) {
            admins.forEach(RedisClient::scriptFlush);
        }
        admins.forEach(RedisClient::close);
    }

    /** Activities, and locks of entities of several partitions. */
    private static void assertWorks(TestHub hub) {
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        SectionsShiftingClient shiftings = new SectionsShiftingClient(hub.client());
        List<FlowsChainClient.Instance> running =
                IntStream.range(0, 20).mapToObj(n -> chains.start(NAMES)).toList();
        List<SectionsShiftingClient.Instance> shifting = IntStream.range(0, 4)
                .mapToObj(n -> shiftings.start("from" + n, "to" + n, TIMES))
                .toList();

        running.forEach(chain -> assertEquals(GREETINGS, chain.result(TestHub.LIMIT)));
        shifting.forEach(run -> run.result(TestHub.LIMIT));
        SectionsBoxClient boxes = new SectionsBoxClient(hub.client());
        for (int n = 0; n < shifting.size(); n++) {
            assertEquals(TIMES, boxes.entity("to" + n).get());
        }
    }
}
