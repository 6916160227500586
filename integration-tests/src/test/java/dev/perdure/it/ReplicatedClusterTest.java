package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedCluster;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Masters that have replicas, in the mode of durability that is usual there: critical sections, and a failover. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class ReplicatedClusterTest extends FreshHub implements SectionsContract {
    private final EmbeddedCluster cluster;

    ReplicatedClusterTest(SharedRedis.ReplicatedCluster replicated) {
        super(hub -> RedisHubStore.connect(replicated.cluster().uri(), hub, 6));
        this.cluster = replicated.cluster();
    }

    /** A master without a replica takes no writes here: work goes on when the former master follows the new one. */
    @Test
    void failoverOfAMaster_losesNothingUnderLoad() throws Exception {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());
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
