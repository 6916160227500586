package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker with a new orchestrator comes while one without it still works, and replaces it. */
@Tag("redis")
final class TwoVersionsTest {
    @Test
    void newVersion_takesOverBesideTheOldOneAndNobodyNotices() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                TestHub hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), "hub", 8), HubSettings.of("hub"))) {
            Worker old = hub.startWorker();
            FlowsApprovalClient approvals = new FlowsApprovalClient(hub.client());
            List<FlowsApprovalClient.Instance> begun = IntStream.range(0, 10)
                    .mapToObj(n -> approvals.withId("begun-" + n).start(1, Duration.ofHours(1)))
                    .toList();

            Worker next = hub.startWorker(PoisonTestHaltingBinding.of(ctx -> () -> {}));
            Await.until("handed over", () -> next.partitions().size() == 8);
            assertEquals(0, old.partitions().size());

            FlowsChainClient chains = new FlowsChainClient(hub.client());
            List<FlowsChainClient.Instance> beside = IntStream.range(0, 10)
                    .mapToObj(n -> chains.start(List.of("Ann")))
                    .toList();
            begun.forEach(run -> run.raise().approved("Bob"));
            PoisonTestHaltingClient.Instance added =
                    new PoisonTestHaltingClient(hub.client()).withId("added").start();
            old.close();

            begun.forEach(run -> assertEquals("approved[Bob]", run.result(TestHub.LIMIT)));
            beside.forEach(run -> assertEquals(List.of("Hello Ann"), run.result(TestHub.LIMIT)));
            assertEquals(RuntimeStatus.COMPLETED, added.awaitEnd(TestHub.LIMIT).status());
        }
    }
}
