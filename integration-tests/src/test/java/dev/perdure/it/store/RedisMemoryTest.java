package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.beats;
import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** A server whose memory is used up: nothing new begins, and what runs goes on until it ends. */
@Tag("redis")
class RedisMemoryTest implements StoreFixture {
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final RedisClient admin = RedisClient.create(redis.uri());
    private HubStore store = RedisHubStore.connect(redis.uri(), "hub", PARTITIONS);

    @Override
    public HubStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
        admin.close();
        redis.close();
    }

    private void useUpTheMemory() {
        admin.configSet("maxmemory", "1mb");
    }

    private void giveMemory() {
        admin.configSet("maxmemory", "0");
    }

    @Test
    void createAndSend_areRefusedAndLeaveNothingBehind() {
        created("a");
        useUpTheMemory();

        assertRefused(() -> store.clients().create(newInstance(0, "b")));
        assertRefused(() -> store.clients().send(0, message(0, "a", "event")));
        assertRefused(() -> store.clients().send(0, message(0, "@Stock@tea", "reserve")));
        assertEquals(SendResult.SENT, store.clients().sendAlways(0, message(0, "a", "end")));

        assertEquals(List.of("start", "end"), bodies(0));
        assertFalse(exists("b"));
        giveMemory();
        assertTrue(store.clients().create(newInstance(0, "b")).created());
        assertEquals(SendResult.SENT, store.clients().send(0, message(0, "a", "event")));
    }

    private void assertRefused(Runnable call) {
        String message = assertThrows(HubUnavailableException.class, call::run).getMessage();
        assertTrue(message.startsWith("[PERD-333] " + redis.uri() + " is out of memory"), message);
    }

    @Test
    void memory_isShortAbove85Percent() {
        assertFalse(store.owners().isShortOfMemory(0));
        long used = Long.parseLong(admin.info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .map(line -> line.substring("used_memory:".length()))
                .findFirst()
                .orElseThrow());

        admin.configSet("maxmemory", String.valueOf(used * 10 / 7));
        assertFalse(store.owners().isShortOfMemory(0));
        admin.configSet("maxmemory", String.valueOf(used * 10 / 9));
        assertTrue(store.owners().isShortOfMemory(0));
    }

    @Test
    void workerThatStarts_endsWhatRuns() {
        created("a");
        useUpTheMemory();
        admin.scriptFlush();
        store.close();
        store = RedisHubStore.connect(redis.uri(), "hub", PARTITIONS);
        WorkerEntry worker = new WorkerEntry("w1", Map.of("Order", Set.of()), Set.of(), PAYMENTS);
        store.workers().heartbeat(worker, LONG);
        store.activities().open(PAYMENTS);
        PartitionOwner owner = owner();

        assertEquals(Verdict.APPLIED, commit(owner, firstTurn()));

        assertTrue(store.workers().renew(owner, LONG));
        List<OutboxEntry> sent = StoreFixture.outbox(store, 0);
        deliver(1, sent.stream().map(OutboxEntry::message).toList());
        store.owners().acknowledge(0, StoreFixture.ids(sent));
        assertEquals(1, store.owners().fire(0).fired());
        runTheActivity();
        assertEquals(List.of("wake", "paid"), bodies(0));
        store.owners().deadLetter(owner, inbox().get(0), "unreadable");
        Turn last = TurnOf.instance(instance("a"))
                .consuming(inboxIds())
                .completing("42")
                .build();
        assertEquals(Verdict.APPLIED, commit(owner, last));
        assertEquals(Status.COMPLETED, instance("a").status());
        store.workers().release(owner);
        store.workers().deregister("w1");
    }

    private Turn firstTurn() {
        StoredInstance created = instance("a");
        return TurnOf.instance(created)
                .consuming(inboxIds())
                .activity("Payments", "charge")
                .sending(message(1, "b", "far"))
                .timer(1, message(0, "a", "wake"))
                .replying("r", "reply")
                .build();
    }

    private void runTheActivity() {
        ActivityTask task =
                store.activities().claim("w1", PAYMENTS, 1, Duration.ZERO).get(0);
        store.activities().beat("w1", beats(List.of(task)));
        ActivityTask again =
                store.activities().reclaim("w2", PAYMENTS, 1, Duration.ZERO).get(0);
        assertTrue(store.activities().complete(again, message(0, "a", "paid")));
    }
}
