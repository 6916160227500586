package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedSentinel;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker and a client whose master dies and is followed by a replica. */
@Tag("redis")
final class SentinelEngineTest {
    @Test
    void failover_losesNothingInModeReplica() throws Exception {
        HubSettings settings = HubSettings.of("hub").withLease(Duration.ofSeconds(2));
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(2, 3);
                TestHub hub = new TestHub(() -> RedisHubStore.connect(sentinel.uri(), "hub", 4), settings)) {
            hub.startWorker();
            FlowsChainClient chains = new FlowsChainClient(hub.client());
            List<FlowsChainClient.Instance> running = IntStream.range(0, 30)
                    .mapToObj(n -> chains.start(List.of("Ann", "Bob", "Cid")))
                    .toList();

            sentinel.servers().get(0).kill();
            sentinel.awaitFailoverFrom(0);

            for (FlowsChainClient.Instance chain : running) {
                assertEquals(List.of("Hello Ann", "Hello Bob", "Hello Cid"), chain.result(TestHub.LIMIT));
            }
            assertNotEquals(0, sentinel.master());
        }
    }
}
