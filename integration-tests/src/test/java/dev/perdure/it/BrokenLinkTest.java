package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.NetworkFault;
import dev.perdure.testing.NetworkProxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.RedisClient;

/** Every way in which the network between a worker and Redis fails. */
@Tag("redis")
final class BrokenLinkTest {
    private static final int PARTITIONS = 4;
    private static final HubSettings SETTINGS = HubSettings.of("hub").withLease(Duration.ofSeconds(1));
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cid");

    private final EmbeddedRedis server = EmbeddedRedis.start();
    private final RedisClient redis = RedisClient.create(server.uri());
    private final NetworkProxy network = NetworkProxy.to(server.port());
    private final TestHub hub = new TestHub(
            () -> RedisHubStore.connect(network.uri(), "hub", PARTITIONS),
            SETTINGS,
            () -> RedisHubStore.connect(server.uri(), "hub", PARTITIONS));

    @BeforeEach
    void startWorker() {
        hub.startWorker();
        Await.until("all held", () -> owners().size() == PARTITIONS);
    }

    @AfterEach
    void close() throws Exception {
        network.delay(Duration.ZERO);
        network.set(NetworkFault.NONE);
        hub.close();
        network.close();
        redis.close();
        server.close();
    }

    private Set<String> owners() {
        return redis.keys("df:{*}:own");
    }

    /** No owner has renewed its lease. */
    private boolean areAllLeasesOver() {
        long now = System.currentTimeMillis();
        return owners().stream().allMatch(owner -> Long.parseLong(redis.hget(owner, "until")) < now);
    }

    private List<FlowsChainClient.Instance> startChains() {
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        return IntStream.range(0, 4).mapToObj(n -> chains.start(NAMES)).toList();
    }

    private static void assertDone(List<FlowsChainClient.Instance> chains) {
        List<String> greetings = NAMES.stream().map(name -> "Hello " + name).toList();
        chains.forEach(chain -> assertEquals(greetings, chain.result(TestHub.LIMIT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = NetworkFault.class,
            names = {"BLACK_HOLE", "HALF_OPEN", "CUT_MID_REPLY", "REFUSE"})
    void linkThatFailsForLongerThanTheLease_losesNothing(NetworkFault fault) {
        List<FlowsChainClient.Instance> chains = startChains();

        network.set(fault);
        Await.until("the leases are over", this::areAllLeasesOver);
        network.set(NetworkFault.NONE);

        assertDone(chains);
        assertDone(startChains());
    }

    @Test
    void linkThatDeliversByteByByte_holdsNothingUp() {
        network.set(NetworkFault.ONE_BYTE);

        assertDone(startChains());
    }

    @Test
    void slowLink_holdsNothingUp() {
        network.delay(Duration.ofMillis(20));

        assertDone(startChains());
    }
}
