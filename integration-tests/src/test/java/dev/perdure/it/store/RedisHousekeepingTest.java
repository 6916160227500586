package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamConsumerInfo;

/** What must not grow for ever on a server. */
class RedisHousekeepingTest extends OwnKeys {
    RedisHousekeepingTest(EmbeddedRedis redis) {
        super(redis);
    }

    @Test
    void deregister_forgetsTheWorkerInQueuesOfWhichItHoldsNothing() {
        PartitionOwner owner = owner();
        takenBy(owner, "w1");
        register("w1");
        register("w2");
        hasTakenAndCompleted(owner, "w2");
        assertEquals(Set.of("w1", "w2"), workersOfTheQueue());

        store.workers().deregister("w1");
        store.workers().deregister("w2");
        store.workers().deregister("w3");

        assertEquals(Set.of("w1"), workersOfTheQueue());
    }

    private void register(String worker) {
        store.workers().heartbeat(new WorkerEntry(worker, Map.of(), Set.of(), PAYMENTS), LONG);
    }

    @Test
    void reclaim_forgetsSilentWorkersThatHoldNothing() {
        PartitionOwner owner = owner();
        ActivityTask task = takenBy(owner, "died");
        hasTakenAndCompleted(owner, "idle");
        assertEquals(List.of(), store.activities().reclaim("w", PAYMENTS, 1, LONG));
        assertTrue(workersOfTheQueue().containsAll(Set.of("died", "idle"))); // later servers have "w" as well

        ActivityTask again =
                store.activities().reclaim("w", PAYMENTS, 2, Duration.ZERO).get(0);

        assertEquals(task.entryId(), again.entryId());
        assertEquals(Set.of("w"), workersOfTheQueue());
        assertTrue(store.activities().complete(again, message(0, "a", "paid")));
    }

    @Test
    void deadLetter_keepsABoundedNumber() {
        PartitionOwner owner = owner();
        try (Pipeline pipeline = client.pipelined()) {
            for (int number = 1; number <= 12_000; number++) {
                XAddParams id = XAddParams.xAddParams().id(new StreamEntryID(1, number));
                pipeline.xadd(key("dlq"), id, Map.of("r", "old"));
            }
        }
        store.clients().send(0, message(0, "@Stock@tea", "unreadable"));
        InboxEntry entry = inbox().get(0);

        store.owners().deadLetter(owner, entry, "no type");

        long kept = client.xlen(key("dlq"));
        assertTrue(10_000 <= kept && kept <= 10_500, "kept " + kept);
        assertEquals(
                "no type",
                client.xrevrange(key("dlq"), "+", "-", 1).get(0).getFields().get("r"));
    }

    @Test
    void reclaim_findsAllBehindManyThatWereDeletedWithoutBeingAcknowledged() {
        PartitionOwner owner = owner();
        store.activities().open(PAYMENTS);
        TurnOf turn = TurnOf.newInstance("a");
        IntStream.range(0, 400).forEach(number -> turn.activity("Payments", "p" + number));
        commit(owner, turn.build());
        List<ActivityTask> taken = store.activities().claim("lost", PAYMENTS, 400, Duration.ZERO);
        taken.stream().limit(250).forEach(task -> client.xdel(key("act:Payments"), new StreamEntryID(task.entryId())));

        List<ActivityTask> found = new ArrayList<>();
        List<ActivityTask> page = store.activities().reclaim("w", PAYMENTS, 20, Duration.ZERO);
        for (int pages = 0; pages < 7; pages++) {
            found.addAll(page);
            page = store.activities().reclaim("w" + pages, PAYMENTS, 150, Duration.ofMillis(1));
        }

        Set<String> bodies = new TreeSet<>();
        found.forEach(task -> bodies.add(task.body()));
        assertEquals(150, bodies.size());
        assertEquals(150, client.xpending(key("act:Payments"), "g").getTotal());
    }

    private ActivityTask takenBy(PartitionOwner owner, String worker) {
        store.activities().open(PAYMENTS);
        commit(owner, TurnOf.newInstance("a").activity("Payments", "charge").build());
        return store.activities().claim(worker, PAYMENTS, 1, Duration.ZERO).get(0);
    }

    private void hasTakenAndCompleted(PartitionOwner owner, String worker) {
        commit(owner, TurnOf.newInstance("b").activity("Payments", "charge").build());
        ActivityTask task =
                store.activities().claim(worker, PAYMENTS, 1, Duration.ZERO).get(0);
        assertTrue(store.activities().complete(task, message(0, "b", "paid")));
    }

    private Set<String> workersOfTheQueue() {
        Set<String> names = new TreeSet<>();
        for (StreamConsumerInfo worker : client.xinfoConsumers2(key("act:Payments"), "g")) {
            names.add(worker.getName());
        }
        return names;
    }
}
