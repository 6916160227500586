package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Somebody deletes keys under live workers, or puts something else in their place. */
@Tag("redis")
final class LostKeysTest {
    private static final HubSettings SETTINGS = HubSettings.of("lost").withLease(Duration.ofSeconds(1));

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final RedisClient admin = RedisClient.create(redis.uri());
    private final TestHub hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), "lost", 4), SETTINGS);
    private final FlowsApprovalClient approvals = new FlowsApprovalClient(hub.client());

    @AfterEach
    void close() throws Exception {
        hub.close();
        admin.close();
        redis.close();
    }

    private FlowsApprovalClient.Instance running(String id) {
        FlowsApprovalClient.Instance run = approvals.withId(id).start(1, Duration.ofMinutes(5));
        Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING);
        return run;
    }

    private Set<String> keys(String pattern) {
        return admin.keys("df:{lost." + pattern);
    }

    @Test
    void deletedHub_stopsItsWorkersAndIsNotMadeAgain() {
        hub.isDamaged("it is deleted");
        Worker worker = hub.startWorker();
        HubStore other = hub.store();
        assertEquals(1, other.workers().live().size());
        running("a");

        admin.flushAll();

        CompletionException stopped = assertThrows(
                CompletionException.class,
                () -> worker.stopped()
                        .toCompletableFuture()
                        .orTimeout(TestHub.LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join());
        assertInstanceOf(HubConfigurationException.class, stopped.getCause());
        Await.until("given up", () -> worker.partitions().isEmpty());
        assertEquals(Set.of(), admin.keys("*"));
        HubConfigurationException lost = assertThrows(
                HubConfigurationException.class, () -> other.workers().live());
        assertTrue(lost.getMessage().startsWith("[PERD-365] Hub lost"), lost.getMessage());
    }

    @Test
    void deletedOwners_areTakenForLostLeases() {
        hub.startWorker();
        hub.startWorker();
        List<FlowsChargingClient.Instance> runs = IntStream.range(0, 30)
                .mapToObj(n -> new FlowsChargingClient(hub.client()).start(4))
                .toList();

        for (int round = 0; round < 3; round++) {
            keys("*}:own").forEach(admin::del);
        }

        runs.forEach(run -> run.result(TestHub.LIMIT));
    }

    @Test
    void deletedCounters_loseNothing() throws Exception {
        hub.startWorker();
        List<FlowsAncestorClient.Instance> families = IntStream.range(0, 20)
                .mapToObj(n -> {
                    if (n == 10) {
                        keys("*}:meta").forEach(admin::del);
                    }
                    return new FlowsAncestorClient(hub.client()).start(3);
                })
                .toList();
        List<String> greetings =
                new FlowsChainClient(hub.client()).start(List.of("Ann")).result(TestHub.LIMIT);

        assertEquals(List.of("Hello Ann"), greetings);
        for (FlowsAncestorClient.Instance family : families) {
            family.result(TestHub.LIMIT);
        }
    }

    @Test
    void deletedInstance_concernsNoOther() {
        hub.isDamaged("an instance is deleted");
        hub.startWorker();
        FlowsApprovalClient.Instance gone = running("gone");
        FlowsApprovalClient.Instance other = running("other");

        keys("*}:i:gone").forEach(admin::del);

        assertTrue(assertThrows(RuntimeException.class, () -> gone.raise().approved("ann"))
                .getMessage()
                .startsWith("[PERD-302]"));
        other.raise().approved("bob");
        assertEquals("approved[bob]", other.result(TestHub.LIMIT));
    }

    @Test
    void deletedHistory_parksItsInstanceAlone() {
        hub.isDamaged("a history is deleted");
        Worker first = hub.startWorker();
        FlowsApprovalClient.Instance bad = running("bad");
        FlowsApprovalClient.Instance other = running("other");
        first.close();

        keys("*}:h:bad:*").forEach(admin::del);
        hub.startWorker();
        Stream.of(bad, other).forEach(run -> run.raise().approved("ann"));

        assertEquals("approved[ann]", other.result(TestHub.LIMIT));
        Await.until("parked", () -> bad.status().status() == RuntimeStatus.SUSPENDED);
        String reason = bad.status().reason().orElseThrow();
        assertTrue(reason.startsWith("[PERD-326]") && reason.contains("0 turns"), reason);
    }

    @Test
    void historyThatIsSomethingElse_parksItsInstanceAloneAndCanBePutBack() {
        hub.startWorker();
        FlowsApprovalClient.Instance bad = running("bad");
        FlowsApprovalClient.Instance other = running("other");
        String history = keys("*}:h:bad:*").iterator().next();

        admin.rename(history, "aside");
        admin.set(history, "something else");
        Stream.of(bad, other).forEach(run -> run.raise().approved("ann"));

        assertEquals("approved[ann]", other.result(TestHub.LIMIT));
        Await.until("parked", () -> bad.status().status() == RuntimeStatus.SUSPENDED);
        assertTrue(bad.status().reason().orElseThrow().startsWith("[PERD-327]"));
        admin.rename("aside", history);
        bad.raise().approved("bob");
        assertEquals("approved[ann]", bad.result(TestHub.LIMIT));
    }
}
