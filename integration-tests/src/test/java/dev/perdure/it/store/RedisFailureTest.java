package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.beats;
import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** A server that forgets its scripts, is killed, stands still or is gone. */
@Tag("redis")
class RedisFailureTest implements StoreFixture {
    /** Else a slow disk lets the server keep what it has acknowledged to itself for two seconds. */
    private final EmbeddedRedis redis = EmbeddedRedis.start(Map.of("appendfsync", "always"));

    private final HubStore store = RedisHubStore.connect(redis.uri(), "hub", PARTITIONS);

    @Override
    public HubStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
        redis.close();
    }

    @Test
    void everyCall_survivesAServerThatForgetsItsScripts() {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            aWholeLife(client::scriptFlush);
        }
    }

    @Test
    void everyCall_findsWhatWasAcknowledgedBeforeTheServerWasKilled() {
        aWholeLife(this::killAndRestart);
    }

    private void killAndRestart() {
        redis.kill();
        redis.restart();
    }

    /** Each kind of call, with a disturbance before it. */
    private void aWholeLife(Runnable disturb) {
        disturb.run();
        store.clients().create(newInstance(0, "a"));
        disturb.run();
        store.clients().send(0, message(0, "a", "event"));
        disturb.run();
        assertEquals(List.of("start", "event"), bodies(0));
        WorkerEntry worker = new WorkerEntry("w1", Map.of(), Set.of("Stock"), Set.of());
        store.workers().heartbeat(worker, LONG);
        disturb.run();
        assertEquals(List.of(worker), store.workers().live());
        commitDeliverAndComplete(disturb);
    }

    private void commitDeliverAndComplete(Runnable disturb) {
        PartitionOwner owner = owner();
        disturb.run();
        assertTrue(store.workers().renew(owner, LONG));
        Turn turn = TurnOf.instance(instance("a"))
                .consuming(inboxIds())
                .activity("Payments", "charge")
                .sending(message(1, "b", "far"))
                .timer(1, message(0, "a", "wake"))
                .build();
        disturb.run();
        assertEquals(Verdict.APPLIED, commit(owner, turn));
        disturb.run();
        assertEquals(Verdict.ALREADY, commit(owner, turn));
        assertEquals(List.of("turn 1"), store.owners().history(0, "a", "ex"));
        deliverFireAndComplete(disturb);
        store.workers().release(owner);
        disturb.run();
        assertTrue(store.workers().acquire(0, "w2", "n2", LONG).acquired());
    }

    private void deliverFireAndComplete(Runnable disturb) {
        disturb.run();
        deliver(
                1,
                StoreFixture.outbox(store, 0).stream()
                        .map(entry -> entry.message())
                        .toList());
        disturb.run();
        store.owners().acknowledge(0, StoreFixture.ids(StoreFixture.outbox(store, 0)));
        assertEquals(List.of("far"), bodies(1));
        disturb.run();
        assertEquals(1, store.owners().fire(0).fired());
        disturb.run();
        store.activities().open(PAYMENTS);
        disturb.run();
        ActivityTask task =
                store.activities().claim("w1", PAYMENTS, 1, Duration.ZERO).get(0);
        disturb.run();
        store.activities().beat("w1", beats(List.of(task)));
        disturb.run();
        task = store.activities().reclaim("w2", PAYMENTS, 1, Duration.ZERO).get(0);
        disturb.run();
        assertTrue(store.activities().complete(task, message(0, "a", "paid")));
        assertEquals(List.of("wake", "paid"), bodies(0));
        assertEquals(List.of(), StoreFixture.outbox(store, 0));
    }

    @Test
    void call_saysThatTheServerIsGoneAndWorksAgainWhenItIsBack() {
        StoredInstance before = created("a");
        redis.kill();

        HubUnavailableException gone = assertThrows(HubUnavailableException.class, () -> instance("a"));
        assertTrue(gone.getMessage().startsWith("[PERD-300] "), gone.getMessage());
        assertTrue(gone.getMessage().contains(redis.uri()), gone.getMessage());
        assertThrows(HubUnavailableException.class, () -> inbox(0));
        assertThrows(HubUnavailableException.class, () -> store.activities().claim("w", PAYMENTS, 1, SHORT));
        assertThrows(HubUnavailableException.class, store::now);

        redis.restart();
        assertEquals(before, instance("a"));
    }

    @Test
    void waitingRead_failsWhenTheServerIsKilledAndWorksAgainWhenItIsBack() throws InterruptedException {
        CompletableFuture<?> read =
                CompletableFuture.supplyAsync(() -> store.owners().inbox(0, "0-0", 1, Duration.ofSeconds(5)));
        waitUntilBlocked();
        redis.kill();

        ExecutionException failed = assertThrows(ExecutionException.class, read::get);
        assertTrue(failed.getCause() instanceof HubUnavailableException, failed::toString);

        redis.restart();
        created("a");
        assertEquals(1, store.owners().inbox(0, "0-0", 1, LONG).size());
    }

    private void waitUntilBlocked() {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            while (!client.info("clients").contains("blocked_clients:1")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void close_endsAReadThatWaitsInTheServer() throws InterruptedException {
        CompletableFuture<?> read =
                CompletableFuture.supplyAsync(() -> store.owners().inbox(0, "0-0", 1, Duration.ofSeconds(5)));
        waitUntilBlocked();

        store.close();

        ExecutionException failed = assertThrows(ExecutionException.class, read::get);
        assertTrue(failed.getCause() instanceof HubUnavailableException, failed::toString);
        assertThrows(HubUnavailableException.class, () -> store.owners().inbox(0, "0-0", 1, SHORT));
    }

    @Test
    void claim_makesTheGroupsAgainThatAServerHasLost() {
        store.activities().open(PAYMENTS);
        deleteQueues();
        PartitionOwner owner = owner();
        commit(owner, TurnOf.newInstance("a").activity("Payments", "charge").build());

        ActivityTask task = store.activities().claim("w1", PAYMENTS, 1, LONG).get(0);

        deleteQueues();
        store.activities().beat("w1", beats(List.of(task)));
        assertEquals(List.of(), store.activities().reclaim("w1", PAYMENTS, 1, Duration.ZERO));
        assertEquals(false, store.activities().complete(task, message(0, "a", "paid")));
    }

    private void deleteQueues() {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            client.keys("df:*:act:*").forEach(client::del);
        }
    }
}
