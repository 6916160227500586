package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import dev.perdure.testing.NetworkFault;
import dev.perdure.testing.NetworkProxy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.util.SafeEncoder;

/** Sentinels say that another server is the master, and neither worker nor client hears it: both ask. */
@Tag("redis")
final class UnheardSentinelsTest {
    private static final int LISTENERS = 3;

    @Test
    void masterThatDies_isFollowedThoughSubscriptionsAreSilent() throws Exception {
        assertGoesOnAfter(UnheardSentinelsTest::die, 2, NetworkProxy::silenceAll);
    }

    /** With two replicas one that is not promoted could confirm for a moment what the former master still takes. */
    @Test
    void masterThatBecomesAReplica_isFollowedThoughSubscriptionsAreSilent() throws Exception {
        assertGoesOnAfter(UnheardSentinelsTest::stepDown, 1, NetworkProxy::silenceAll);
    }

    /** Sentinels come back when they have said everything. */
    @Test
    void masterThatDies_isFollowedThoughSentinelsWereAwayMeanwhile() throws Exception {
        assertGoesOnAfter(UnheardSentinelsTest::die, 2, link -> link.set(NetworkFault.REFUSE));
    }

    private static void assertGoesOnAfter(
            Consumer<EmbeddedSentinel> failover, int replicas, Consumer<NetworkProxy> fault) throws Exception {
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(replicas, 3)) {
            List<NetworkProxy> links = sentinel.sentinels().stream()
                    .map(EmbeddedRedis::port)
                    .map(NetworkProxy::to)
                    .toList();
            assertGoesOnAfter(() -> failover.accept(sentinel), sentinel, links, fault);
            links.forEach(NetworkProxy::close);
        }
    }

    private static void assertGoesOnAfter(
            Runnable failover, EmbeddedSentinel sentinel, List<NetworkProxy> links, Consumer<NetworkProxy> fault)
            throws Exception {
        String uri = links.stream()
                .map(link -> "127.0.0.1:" + link.port())
                .collect(Collectors.joining(",", "redis-sentinel://", "/hub"));
        HubSettings settings = HubSettings.of("hub").withLease(Duration.ofSeconds(2));
        try (TestHub hub = new TestHub(() -> RedisHubStore.connect(uri, "hub", 4), settings)) {
            hub.startWorker();
            HubStore looking = hub.store();
            Await.until(
                    "sentinels have listeners",
                    () -> sentinel.sentinels().stream().allMatch(each -> listeners(each) == LISTENERS));
            List<FlowsChainClient.Instance> running = start(hub);

            links.forEach(fault);
            failover.run();
            sentinel.awaitFailoverFrom(0);
            links.forEach(link -> link.set(NetworkFault.NONE));

            assertDone(running);
            Await.until(
                    "the worker is live again", () -> !looking.workers().live().isEmpty());
            assertDone(start(hub));
            assertNotEquals(0, sentinel.master());
        }
    }

    private static long listeners(EmbeddedRedis sentinel) {
        try (Jedis asking = new Jedis("127.0.0.1", sentinel.port())) {
            return asking.clientList(ClientType.PUBSUB).lines().count();
        }
    }

    private static void die(EmbeddedSentinel sentinel) {
        sentinel.servers().get(0).kill();
    }

    private static void stepDown(EmbeddedSentinel sentinel) {
        try (Jedis asking = new Jedis("127.0.0.1", sentinel.sentinels().get(0).port())) {
            Object answer = asking.sendCommand(Protocol.Command.SENTINEL, "FAILOVER", "hub");
            assertEquals("OK", SafeEncoder.encodeObject(answer));
        }
    }

    private static List<FlowsChainClient.Instance> start(TestHub hub) {
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        return IntStream.range(0, 10)
                .mapToObj(n -> chains.start(List.of("Ann", "Bob", "Cid")))
                .toList();
    }

    private static void assertDone(List<FlowsChainClient.Instance> chains) {
        chains.forEach(
                chain -> assertEquals(List.of("Hello Ann", "Hello Bob", "Hello Cid"), chain.result(TestHub.LIMIT)));
    }
}
