package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.perdure.InstanceNotFoundException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedSentinel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

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

    @Test
    void failoverToAReplicaThatLacksTheTail_losesThatTailOnlyInModeLocal() throws Exception {
        HubSettings settings = HubSettings.of("hub").withLease(Duration.ofSeconds(2));
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(1, 3, Map.of(), IntUnaryOperator.identity());
                TestHub hub = new TestHub(
                        () -> RedisHubStore.connect(sentinel.uri(), "hub", 4, Optional.of(Durability.LOCAL)),
                        settings)) {
            hub.startWorker();
            FlowsChainClient chains = new FlowsChainClient(hub.client());
            FlowsApprovalClient approvals = new FlowsApprovalClient(hub.client());
            FlowsApprovalClient.Instance waits = approvals.start(1, Duration.ofMinutes(5));
            assertEquals(List.of("Hello Ann"), chains.start(List.of("Ann")).result(TestHub.LIMIT));
            try (RedisClient master =
                    RedisClient.create(sentinel.servers().get(0).uri())) {
                master.set("written", "so that there is something to wait for");
                master.waitReplicas("written", 1, 1_000);
            }

            sentinel.cutReplication(0);
            FlowsChainClient.Instance tail = chains.start(List.of("Bob"));
            tail.result(TestHub.LIMIT);
            sentinel.servers().get(0).kill();
            sentinel.awaitFailoverFrom(0);

            assertThrows(InstanceNotFoundException.class, tail::status);
            waits.raise().approved("Cid");
            assertEquals("approved[Cid]", waits.result(TestHub.LIMIT));
            assertEquals(List.of("Hello Dan"), chains.start(List.of("Dan")).result(TestHub.LIMIT));
        }
    }
}
