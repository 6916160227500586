package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.AllowNondeterminism;
import dev.perdure.Binding;
import dev.perdure.InstanceEndedException;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.RuntimeStatus;
import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** Workers come and go while orchestrators wait; what they wait for does not come, comes late, or when all is over. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class ReplayTest {
    private static final Duration YEARS = Duration.ofDays(3653);

    private final String name = UUID.randomUUID().toString();
    private final RedisClient admin;
    private final TestHub hub;
    private Worker worker;

    ReplayTest(EmbeddedRedis redis) {
        admin = RedisClient.create(redis.uri());
        hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 4), HubSettings.of(name));
        worker = hub.startWorker(Replays.bindings().toArray(Binding[]::new));
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
        admin.close();
    }

    /** Another one, which knows nothing but what is stored. */
    private void replaceWorker() {
        worker.close();
        worker = hub.startWorker(Replays.bindings().toArray(Binding[]::new));
    }

    private List<Instant> timers() {
        Set<String> keys = admin.keys("df:{" + name + ".*}:tmr");
        return keys.stream()
                .flatMap(key -> admin.zrangeWithScores(key, 0, -1).stream())
                .map(timer -> Instant.ofEpochMilli((long) timer.getScore()))
                .toList();
    }

    private void awaitTimers(int count) {
        Await.until(count + " timers", () -> timers().size() == count);
    }

    private long turns(String id) {
        return admin.keys("df:{" + name + ".*}:h:" + id + ":*").stream()
                .mapToLong(admin::xlen)
                .sum();
    }

    /** As if all that time had gone by. */
    private void letTimersBeDue() {
        for (String key : admin.keys("df:{" + name + ".*}:tmr")) {
            admin.zrange(key, 0, -1).forEach(timer -> admin.zadd(key, 1, timer));
        }
    }

    /** Its notes, begun by one worker and ended by another one. */
    private List<String> diary() {
        ReplaysDiaryClient.Instance run = new ReplaysDiaryClient(hub.client()).start();
        Await.until("told", () -> hub.work().attempts("greet").size() == 1);
        replaceWorker();
        run.raise().go();
        return run.result(TestHub.LIMIT);
    }

    @Test
    void clockUuidAndRandom_areTheSameAgain() {
        List<String> notes = diary();

        assertEquals("Hello " + notes.get(0), notes.get(1));
        String[] first = notes.get(0).split(" ");
        String[] second = notes.get(2).split(" ");
        assertTrue(Instant.parse(first[0]).isBefore(Instant.parse(second[0])), notes::toString);
        assertTrue(!first[1].equals(second[1]) && !first[2].equals(second[2]), notes::toString);
    }

    @Test
    void lines_areLoggedOnce() {
        try (LogLines logged = LogLines.of("Diary")) {
            diary();

            assertEquals(List.of(1L, 1L), List.of(logged.count("begun"), logged.count("gone on")));
        }
    }

    @Test
    void timerOfYears_isKeptToTheMillisecondAndFiresForAnotherWorker() {
        FlowsNapClient.Instance run = new FlowsNapClient(hub.client()).start(YEARS);
        awaitTimers(1);
        Instant begun = run.status().updatedAt();
        Duration wait = Duration.between(begun, timers().get(0));
        assertTrue(wait.minus(YEARS).abs().compareTo(Duration.ofMinutes(1)) < 0, wait::toString);

        worker.close();
        letTimersBeDue();
        worker = hub.startWorker();

        assertEquals(2, run.result(TestHub.LIMIT).size());
    }

    @Test
    void timerThatIsCancelled_isGoneAndHoldsNothingOpen() {
        ReplaysSnoozeClient.Instance run = new ReplaysSnoozeClient(hub.client()).start(YEARS);
        awaitTimers(1);
        replaceWorker();

        run.raise().go();
        awaitTimers(0);
        assertEquals(RuntimeStatus.RUNNING, run.status().status());
        run.raise().go();

        assertEquals("awake", run.result(TestHub.LIMIT));
    }

    @Test
    void eventThatIsLate_hasItsDefaultAndComesToTheWaitThatStillWaits() {
        ReplaysPatienceClient.Instance run =
                new ReplaysPatienceClient(hub.client()).withId("patience").start(Duration.ofMillis(100));
        Await.until("both waits over", () -> turns("patience") == 3);
        replaceWorker();

        run.raise().said("at last");

        assertEquals(List.of("late", "default", "at last"), run.result(TestHub.LIMIT));
        assertEquals(
                List.of("at once"), saidAtOnce(new ReplaysPatienceClient(hub.client()).start(Duration.ofMinutes(5))));
    }

    private static List<String> saidAtOnce(ReplaysPatienceClient.Instance run) {
        run.raise().said("at once");
        return run.result(TestHub.LIMIT);
    }

    @Test
    void undoSteps_runTheLastFirstAndOnceWhoeverGoesOnWithThem() {
        ReplaysTripClient.Instance run =
                new ReplaysTripClient(hub.client()).withId("trip").start();
        FlowsTapeClient tapes = new FlowsTapeClient(hub.client());
        Await.until("block undone", () -> tapes.entity("trip").values().equals(List.of(1, 2)));
        Await.until("refused again", () -> hub.work().attempts("refuse").size() == 2);
        replaceWorker();

        run.raise().go();

        Flows.Refused refused = assertThrows(Flows.Refused.class, () -> run.result(TestHub.LIMIT));
        assertEquals("no train", refused.getMessage());
        assertEquals(List.of(1, 2, 3, 4), tapes.entity("trip").values());
    }

    @Test
    void historyThatGrows_isToldOfWhenItHasFourMebibytes() {
        int times =
                new ReplaysGrowthClient(hub.client()).start("x".repeat(1 << 20)).result(TestHub.LIMIT);

        assertEquals(2, times);
    }

    @Test
    void operationThatThrows_leavesNeitherStateNorSignals() {
        ReplaysDraftClient drafts = new ReplaysDraftClient(hub.client());
        FlowsTapeClient tapes = new FlowsTapeClient(hub.client());

        assertThrows(Flows.Refused.class, () -> drafts.entity("main").refuse(7, "copy"));
        replaceWorker();

        assertEquals(0, drafts.entity("main").value());
        assertEquals(List.of(), tapes.entity("copy").values());
    }

    /** While it waits for a timer, an event, a child. */
    @Test
    void terminated_leavesNoTimerTakesNoEventAndLetsItsChildGoOn() {
        OrchestrationInstance nap =
                new FlowsNapClient(hub.client()).withId("nap").start(YEARS);
        FlowsApprovalClient.Instance approval = new FlowsApprovalClient(hub.client()).start(1, YEARS);
        OrchestrationInstance guardian = new FlowsGuardianClient(hub.client()).start("ward", "key");
        Await.until("held", () -> hub.work().attempts("held").size() == 1);
        awaitTimers(2);
        replaceWorker();

        for (OrchestrationInstance run : List.of(nap, approval, guardian)) {
            run.terminate("enough");
            assertEquals(RuntimeStatus.TERMINATED, run.awaitEnd(TestHub.LIMIT).status());
        }

        awaitTimers(0);
        assertThrows(InstanceTerminatedException.class, () -> approval.result(TestHub.LIMIT));
        assertThrows(InstanceEndedException.class, () -> approval.raise().approved("ann"));
        hub.work().release();
        assertEquals(
                "held Hello key",
                new FlowsHoldingClient(hub.client()).instance("ward").result(TestHub.LIMIT));
    }

    @Test
    void instanceThatWaits_isKeptAndNotRunAgain() {
        AtomicInteger begun = new AtomicInteger();
        worker.close();
        worker = hub.start(List.of(FlowsApprovalBinding.of(ctx -> {
            begun.incrementAndGet();
            return new FlowCode.Approval(ctx);
        })));
        FlowsApprovalClient.Instance run =
                new FlowsApprovalClient(hub.client()).withId("kept").start(3, YEARS);

        for (int turn = 1; turn <= 3; turn++) {
            long expected = turn;
            Await.until("turn " + turn, () -> turns("kept") == expected);
            run.raise().approved("ann");
        }

        assertEquals("approved[ann, ann, ann]", run.result(TestHub.LIMIT));
        assertEquals(1, begun.get());
    }

    @Test
    void orchestratorThatBlocks_isInterruptedAndRunAgain() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        worker.close();
        worker = hub.start(List.of(FlowsChainBinding.of(ctx -> names -> {
            if (begun.incrementAndGet() == 1) {
                awaitInterrupt(never);
            }
            return names;
        })));

        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.Turns")) {
            FlowsChainClient.Instance run = new FlowsChainClient(hub.client()).start(List.of("Ann"));

            assertEquals(List.of("Ann"), run.result(TestHub.LIMIT));
            assertEquals(1, logged.count("A turn of " + run.id() + " could not be run"));
        }
        assertEquals(2, begun.get());
    }

    @AllowNondeterminism(rule = "DET-THREAD-02", reason = "what becomes of it is tested")
    private static void awaitInterrupt(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void operationsThatWaitTogether_takeFewTurns() {
        worker.close();
        FlowsTapeClient tapes = new FlowsTapeClient(hub.client());
        List<Integer> values = IntStream.range(0, 100).boxed().toList();
        values.forEach(value -> tapes.entity("batch").signal().append(value));

        worker = hub.startWorker();

        assertEquals(values, tapes.entity("batch").values());
        String stored =
                admin.keys("df:{" + name + ".*}:i:@Tape@batch").iterator().next();
        int turns = Integer.parseInt(admin.hget(stored, "hl"));
        assertTrue(turns < 10, () -> turns + " turns");
    }

    @Test
    void map_asksForNoMoreAtOnceThanItMay() {
        ReplaysConvoyClient.Instance run =
                new ReplaysConvoyClient(hub.client()).start(List.of("a", "b", "c", "d", "e"), 2);
        Await.until("two begun", () -> hub.work().attempts("held").size() == 2);

        assertEquals(
                List.of("Hello Ann"),
                new FlowsChainClient(hub.client()).start(List.of("Ann")).result(TestHub.LIMIT));
        assertEquals(2, queued());
        hub.work().release();

        assertEquals(5, run.result(TestHub.LIMIT));
        assertEquals(5, hub.work().attempts("held").size());
    }

    private long queued() {
        return admin.keys("df:{" + name + ".*}:act:*").stream()
                .mapToLong(admin::xlen)
                .sum();
    }
}
