package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityTimeouts;
import dev.perdure.runtime.ScrubReport;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** What the scrub finds wrong with instances: each test damages one thing, by hand. */
final class ScrubTest extends PlantedBreach {
    ScrubTest(EmbeddedRedis redis) {
        super(redis);
    }

    @Test
    void hubInOrder_hasNoBreaches() throws InterruptedException {
        hub.startWorker();
        damaged.guarding(DamagedHub.idIn(0, "child"));
        damaged.napping();
        damaged.chained();
        new FlowsAccountClient(hub.client()).entity("ann").deposit(3);
        new FlowsPersistentClient(hub.client()).start("flaky", 2).result(TestHub.LIMIT);

        ScrubReport report = hub.client().scrub();

        assertEquals(new ScrubReport(2, 6, List.of()), report);
    }

    @Test
    void report_namesInvariantHubPartitionAndInstance() throws InterruptedException {
        damaged.createPending("a");
        damaged.raw().del(damaged.keyBeside("a", "in"));

        String breach = hub.client().scrub().breaches().get(0);

        assertTrue(breach.startsWith("[PERD-376] I5 is broken in hub "), breach);
        assertTrue(breach.contains(", partition " + DamagedHub.partition("a") + ", for a: found no start"), breach);
    }

    @Test
    void i1_lostTurn() throws InterruptedException {
        hub.startWorker();
        String id = damaged.napping();
        damaged.raw().xdel(damaged.historyKey(id), new StreamEntryID(1, 0));

        assertBreaches("I1 nap");
    }

    @Test
    void i1_turnNumberedWithAGap() throws InterruptedException {
        hub.startWorker();
        String key = damaged.historyKey(damaged.napping());
        StreamEntry turn = damaged.only(key);
        damaged.raw().del(key);
        damaged.raw().xadd(key, XAddParams.xAddParams().id(new StreamEntryID(2, 0)), turn.getFields());

        assertBreaches("I1 nap");
    }

    @Test
    void i1_stepNumberedWithAGap() throws InterruptedException {
        hub.startWorker();
        String id = damaged.chained();
        damaged.rewriteHistory(
                id,
                turn -> mapped(turn, event -> {
                    if (event instanceof HistoryEvent.ActivityScheduled step) {
                        return new HistoryEvent.ActivityScheduled(
                                1,
                                1,
                                step.activity(),
                                step.queue(),
                                step.arguments(),
                                step.nonce(),
                                step.timeouts(),
                                0,
                                Optional.empty());
                    }
                    return event instanceof HistoryEvent.ActivityCompleted done
                            ? new HistoryEvent.ActivityCompleted(1, done.result())
                            : event;
                }));

        assertBreaches("I1 chain");
    }

    @Test
    void i1_unreadableTurn() throws InterruptedException {
        hub.startWorker();
        String key = damaged.historyKey(damaged.napping());
        damaged.raw().del(key);
        damaged.raw().xadd(key, XAddParams.xAddParams().id(new StreamEntryID(1, 0)), Map.of("e", "{\"v\":1"));

        assertBreaches("I1 nap");
    }

    @Test
    void i5_lostStart() throws InterruptedException {
        damaged.createPending("a");
        damaged.raw()
                .xdel(
                        damaged.keyBeside("a", "in"),
                        damaged.only(damaged.keyBeside("a", "in")).getID());

        assertBreaches("I5 a");
    }

    @Test
    void i7_lostActivity() throws InterruptedException {
        hub.startWorker();
        String queue = damaged.keyBeside("a", "act:Work");
        damaged.holding("a");
        damaged.raw().xdel(queue, damaged.only(queue).getID());

        assertBreaches("I7 a");
    }

    @Test
    void i7_activityTwice() throws InterruptedException {
        hub.startWorker();
        String queue = damaged.keyBeside("a", "act:Work");
        damaged.holding("a");
        damaged.raw().hincrBy(damaged.keyBeside("a", "meta"), "n", 1);
        damaged.addAgain(queue, damaged.only(queue));

        assertBreaches("I7 a");
    }

    @Test
    void i7_lostRetry() throws InterruptedException {
        hub.startWorker();
        String id = damaged.napping();
        String timers = damaged.keyBeside(id, "tmr");
        damaged.raw().del(timers);
        damaged.rewriteHistory(id, turn -> {
            List<HistoryEvent> events = new ArrayList<>(turn.events().subList(0, 1));
            Payload nothing = new Payload("[]");
            events.add(new HistoryEvent.ActivityScheduled(
                    0, 1, "greet", "Work", nothing, "nonce", ActivityTimeouts.none(), 0, Optional.empty()));
            events.add(new HistoryEvent.AttemptFailed(
                    0, 1, failure(), Optional.of(turn.at().plusSeconds(60)), 1));
            return new RecordedTurn(turn.at(), events);
        });

        assertBreaches("I7 nap");
    }

    @Test
    void i7_lostChild() throws InterruptedException {
        hub.startWorker();
        String child = DamagedHub.idIn(0, "child");
        String parent = damaged.guarding(child);
        StoredInstance stored = damaged.stored(child);
        damaged.raw().del(damaged.historyKey(child), damaged.keyBeside(child, "i:" + child));
        damaged.raw().zrem(damaged.keyBeside(child, "ix:c"), child);
        damaged.raw().zrem(damaged.keyBeside(child, "ix:s:" + stored.status().code()), child);

        assertBreaches("I7 " + parent);
    }

    @Test
    void i8_answeredTwice() throws InterruptedException {
        hub.startWorker();
        String id = damaged.chained();
        damaged.rewriteHistory(id, turn -> {
            List<HistoryEvent> events = new ArrayList<>();
            for (HistoryEvent event : turn.events()) {
                events.add(event);
                if (event instanceof HistoryEvent.ActivityCompleted) {
                    events.add(event);
                }
            }
            return new RecordedTurn(turn.at(), events);
        });

        assertBreaches("I8 chain");
    }

    @Test
    void i8_activityThatNobodyScheduled() throws InterruptedException {
        hub.startWorker();
        damaged.holding("a");
        ActivityCall other = new ActivityCall(
                "held",
                damaged.stored("a").execution(),
                0,
                1,
                "another nonce",
                new Payload("[\"k\"]"),
                ActivityTimeouts.none(),
                0,
                Instant.EPOCH,
                Optional.empty());
        damaged.raw().hincrBy(damaged.keyBeside("a", "meta"), "n", 1_000);
        damaged.raw()
                .xadd(
                        damaged.keyBeside("a", "act:QueueThatNobodyHosts"),
                        XAddParams.xAddParams().id(new StreamEntryID(1_000, 1)),
                        Map.of("i", "a", "b", ActivityCallCodec.encode(other)));

        assertBreaches("I8 a");
    }

    @Test
    void i9_lostTimer() throws InterruptedException {
        hub.startWorker();
        damaged.raw().del(damaged.keyBeside(damaged.napping(), "tmr"));

        assertBreaches("I9 nap");
    }

    @Test
    void i9_timerAtAnotherTime() throws InterruptedException {
        hub.startWorker();
        String timers = damaged.keyBeside(damaged.napping(), "tmr");
        damaged.raw().zincrby(timers, 1, damaged.raw().zrange(timers, 0, 0).get(0));

        assertBreaches("I9 nap");
    }

    @Test
    void i9_timerOfAnEndedInstance() throws InterruptedException {
        hub.startWorker();
        String timers = damaged.keyBeside(damaged.napping(), "tmr");
        String member = damaged.raw().zrange(timers, 0, 0).get(0);
        double due = damaged.raw().zscore(timers, member);
        hub.client().instance("nap").terminate("over");
        Await.until("ended", () -> damaged.stored("nap").status().isTerminal());
        damaged.raw().zadd(timers, due, member);

        assertBreaches("I9 nap");
    }

    @Test
    void i12_endThatTheHistoryDoesNotKnow() throws InterruptedException {
        hub.startWorker();
        String id = damaged.holding("a");
        StoredInstance stored = damaged.stored(id);
        damaged.raw().hset(damaged.keyBeside(id, "i:" + id), "st", "C");
        damaged.raw().zrem(damaged.keyBeside(id, "ix:s:R"), id);
        damaged.raw().zadd(damaged.keyBeside(id, "ix:s:C"), stored.createdAt().toEpochMilli(), id);
        damaged.raw().zadd(damaged.keyBeside(id, "ix:done"), stored.updatedAt().toEpochMilli(), id);

        assertBreaches("I12 a");
    }

    private static Failure failure() {
        return new Failure(List.of("java.lang.IllegalStateException"), "", "", Optional.empty(), Optional.empty());
    }

    private static RecordedTurn mapped(RecordedTurn turn, UnaryOperator<HistoryEvent> change) {
        return new RecordedTurn(turn.at(), turn.events().stream().map(change).toList());
    }
}
