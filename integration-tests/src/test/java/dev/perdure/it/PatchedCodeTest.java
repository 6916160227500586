package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.Binding;
import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Code that asks whether it has a change takes over instances of code that had not. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class PatchedCodeTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final EmbeddedRedis redis;

    PatchedCodeTest(EmbeddedRedis redis) {
        this.redis = redis;
    }

    /** Greets who comes first, waits for another one. */
    private static String old(FlowsApprovalContext ctx) {
        String first = ctx.events().approved().await();
        String greeting = new FlowsWorkProxy(ctx).greet(first);
        return greeting + ", " + ctx.events().approved().await();
    }

    /** Greets nobody any more. */
    private static String patched(FlowsApprovalContext ctx) {
        String first = ctx.events().approved().await();
        String greeting = ctx.patched("silent") ? first : new FlowsWorkProxy(ctx).greet(first);
        return greeting + ", " + ctx.events().approved().await();
    }

    private Worker start(TestHub hub, Binding approval) {
        return hub.start(List.of(approval, FlowsWorkBinding.of(hub.work())));
    }

    @Test
    void instancesThatHadPassedTheChange_goOnWithTheOldCallsAndOthersHaveTheNew() throws Exception {
        String name = UUID.randomUUID().toString();
        try (TestHub hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 4), HubSettings.of(name))) {
            FlowsApprovalClient approvals = new FlowsApprovalClient(hub.client());
            Worker before = start(hub, FlowsApprovalBinding.of(ctx -> (wanted, patience) -> PatchedCodeTest.old(ctx)));
            FlowsApprovalClient.Instance passed = approvals.start(2, LONG);
            FlowsApprovalClient.Instance waiting = approvals.start(2, LONG);
            passed.raise().approved("Ann");
            Await.until("greeted", () -> hub.work().attempts("greet").size() == 1);
            before.close();

            Worker first = start(hub, patchedApproval());
            waiting.raise().approved("Bob");
            FlowsApprovalClient.Instance later = approvals.start(2, LONG);
            later.raise().approved("Cid");
            first.close();
            start(hub, patchedApproval());
            List.of(passed, waiting, later).forEach(run -> run.raise().approved("Eve"));

            assertEquals("Hello Ann, Eve", passed.result(TestHub.LIMIT));
            assertEquals("Bob, Eve", waiting.result(TestHub.LIMIT));
            assertEquals("Cid, Eve", later.result(TestHub.LIMIT));
            assertEquals(1, hub.work().attempts("greet").size());
        }
    }

    private static Binding patchedApproval() {
        return FlowsApprovalBinding.of(ctx -> (wanted, patience) -> patched(ctx));
    }
}
