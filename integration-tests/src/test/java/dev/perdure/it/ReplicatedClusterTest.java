package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedCluster;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A cluster whose masters have replicas, in the mode of durability that is usual there: critical sections, and a failover. */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplicatedClusterTest implements SectionsContract {
    private final EmbeddedCluster cluster =
            EmbeddedCluster.start(3, 1, Map.of("min-replicas-to-write", "1", "min-replicas-max-lag", "10"));
    private TestHub hub = newHub();

    private TestHub newHub() {
        String name = UUID.randomUUID().toString();
        return new TestHub(() -> RedisHubStore.connect(cluster.uri(), name, 6), HubSettings.of(name));
    }

    @Override
    public TestHub hub() {
        return hub;
    }

    @AfterEach
    void nextHub() throws Exception {
        hub.close();
        hub = newHub();
    }

    @AfterAll
    void stop() throws Exception {
        hub.close();
        cluster.close();
    }

    /** A master without a replica takes no writes in this mode: work goes on when the former master follows the new one. */
    @Test
    void failoverOfAMaster_losesNothingUnderLoad() throws Exception {
        hub.startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        List<FlowsChainClient.Instance> running = IntStream.range(0, 30)
                .mapToObj(n -> chains.withId("chain-" + n).start(List.of("Ann", "Bob", "Cid")))
                .toList();

        int former = cluster.masterOf(0);
        cluster.servers().get(former).kill();
        cluster.awaitFailoverFrom(former, 0);
        cluster.servers().get(former).restart();
        cluster.awaitOk();

        for (FlowsChainClient.Instance chain : running) {
            assertEquals(List.of("Hello Ann", "Hello Bob", "Hello Cid"), chain.result(TestHub.LIMIT));
        }
    }
}
