package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.PurgeFilter;
import dev.perdure.RuntimeStatus;
import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Worker;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** Something in Redis is not what it was: what it belongs to stops with a reason, and nothing else does. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class DamagedKeysTest {
    private static final String BAD = DamagedHub.idIn(0, "bad");
    private static final String GOOD = DamagedHub.idIn(0, "good");

    /** So large that its turn lies aside, also when it is deflated. */
    private static final String LARGE = randomText(600_000);

    private static final Map<String, String> NONE_OF_OURS = Map.of("x", "y");

    private final DamagedHub damaged;
    private final TestHub hub;
    private final RedisClient raw;
    private final FlowsApprovalClient approvals;
    private final Worker first;

    DamagedKeysTest(EmbeddedRedis redis) {
        damaged = new DamagedHub(redis);
        hub = damaged.hub();
        raw = damaged.raw();
        approvals = new FlowsApprovalClient(hub.client());
        first = hub.startWorker();
    }

    @AfterEach
    void close() throws Exception {
        damaged.close();
    }

    private static String randomText(int length) {
        byte[] bytes = new byte[length / 2];
        new Random(1).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** An instance that has told the store what it waits for, and had one large event. */
    private FlowsApprovalClient.Instance waiting(String id) {
        FlowsApprovalClient.Instance run = approvals.withId(id).start(2, Duration.ofMinutes(5));
        run.raise().approved(LARGE);
        Await.until("approved once", () -> !raw.keys(asideKey(id)).isEmpty());
        return run;
    }

    private String asideKey(String id) {
        return damaged.keyBeside(id, "b:" + id + ":*");
    }

    /** Of {@code <invariant> <whose>} each, where {@code *} stands for an execution. */
    private void assertScrubFinds(String... expected) throws InterruptedException {
        List<String> found = damaged.breaches().stream()
                .map(breach -> breach.replaceAll(":[0-9a-f]{32}$", ":*"))
                .sorted()
                .toList();
        assertEquals(List.of(expected), found);
    }

    private static RuntimeStatus status(FlowsApprovalClient.Instance run) {
        return run.status().status();
    }

    private void assertGoesOn(FlowsApprovalClient.Instance good) {
        good.raise().approved("bob");
        assertEquals("approved[" + LARGE + ", bob]", good.result(TestHub.LIMIT));
    }

    private void damage(String what) {
        String history = damaged.historyKey(BAD);
        String aside = raw.keys(asideKey(BAD)).iterator().next();
        switch (what) {
            case "history of another type" -> replace(history);
            case "turn that is none" -> {
                List<StreamEntry> turns = raw.xrange(history, "-", "+");
                raw.del(history);
                turns.forEach(turn -> raw.xadd(history, XAddParams.xAddParams().id(turn.getID()), NONE_OF_OURS));
            }
            case "number of turns" -> raw.hset(damaged.keyBeside(BAD, "i:" + BAD), "hl", "99");
            case "large values of another type" -> replace(aside);
            case "no large values" -> raw.del(aside);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void replace(String key) {
        raw.del(key);
        raw.set(key, "something else");
    }

    @ParameterizedTest
    @CsvSource({
        "history of another type, PERD-327, h",
        "turn that is none, PERD-327, h",
        "number of turns, PERD-326, ",
        "large values of another type, PERD-327, b",
        "no large values, PERD-327, h"
    })
    void damagedHistory_parksItsInstanceAloneUntilItIsTerminated(String what, String problem, @Nullable String key)
            throws Exception {
        FlowsApprovalClient.Instance bad = waiting(BAD);
        FlowsApprovalClient.Instance good = waiting(GOOD);
        first.close();
        damage(what);
        Worker next = hub.startWorker();

        bad.raise().approved("ann");

        Await.until("parked", () -> status(bad) == RuntimeStatus.SUSPENDED);
        String reason = bad.status().reason().orElseThrow();
        assertTrue(reason.startsWith("[" + problem + "]") && reason.contains(BAD), reason);
        assertGoesOn(good);
        assertEquals(2, next.partitions().size());
        String history = "I1 " + BAD;
        assertScrubFinds(
                key == null ? new String[] {history} : new String[] {history, "I14 key " + key + ":" + BAD + ":*"});

        hub.client().instance(BAD).terminate("given up");
        Await.until("terminated", () -> status(bad) == RuntimeStatus.TERMINATED);
        assertEquals(2, hub.client().purge(PurgeFilter.ended()));
        assertEquals(List.of(), List.copyOf(raw.keys(damaged.key(0, "?:" + BAD + "*"))));
        assertScrubFinds();
    }

    @Test
    void damagedHistory_underALiveOwnerParksItsInstanceToo() throws Exception {
        FlowsApprovalClient.Instance bad = waiting(BAD);
        FlowsApprovalClient.Instance good = waiting(GOOD);
        damage("large values of another type");

        bad.raise().approved(LARGE);

        Await.until("parked", () -> status(bad) == RuntimeStatus.SUSPENDED);
        assertGoesOn(good);
        assertScrubFinds("I1 " + BAD, "I14 key b:" + BAD + ":*");
    }

    @Test
    void instanceOfAnotherType_isNamedAndHoldsUpNobody() throws Exception {
        FlowsApprovalClient.Instance bad = waiting(BAD);
        FlowsApprovalClient.Instance good = waiting(GOOD);
        bad.raise().approved("ann");
        Await.until("ended", () -> status(bad) == RuntimeStatus.COMPLETED);
        first.close();
        replace(damaged.keyBeside(BAD, "i:" + BAD));
        hub.startWorker();

        assertGoesOn(good);

        String message = assertThrows(RuntimeException.class, bad::status).getMessage();
        assertTrue(message.startsWith("[PERD-327]") && message.contains(BAD), message);
        List<InstanceStatus> listed = hub.list(InstanceQuery.all());
        assertEquals(List.of(GOOD), listed.stream().map(InstanceStatus::id).toList());
        assertEquals(1, hub.client().purge(PurgeFilter.ended()));
        assertScrubFinds("I14 key i:" + BAD);
    }

    /** Adds an entry to a stream of partition 0, under the next number. */
    private void add(String key, Map<String, String> fields) {
        List<String> arguments = new ArrayList<>();
        fields.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        raw.eval(
                "local number = redis.call('HINCRBY', KEYS[1], 'n', 1) "
                        + "redis.call('XADD', KEYS[2], number .. '-1', unpack(ARGV))",
                List.of(damaged.key(0, "meta"), key),
                arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "tmr"})
    void damagedMessage_goesToTheDeadLettersAndHoldsUpNoOther(String suffix) throws Exception {
        FlowsApprovalClient.Instance good = waiting(GOOD);
        String key = damaged.key(0, suffix);

        if (suffix.equals("in")) {
            add(key, NONE_OF_OURS);
        } else {
            raw.zadd(key, 1, "neither receiver nor message");
        }

        assertGoesOn(good);
        new FlowsNapClient(hub.client())
                .withId(DamagedHub.idIn(0, "nap"))
                .start(Duration.ofMillis(10))
                .result(TestHub.LIMIT);
        Await.until("buried", () -> raw.xlen(damaged.key(0, "dlq")) == 1);
        assertEquals(0, raw.zcount(damaged.key(0, "tmr"), "-inf", "1"));
        assertScrubFinds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "out", "act:Work"})
    void entryThatSomebodyAddsByHand_holdsUpNoOther(String suffix) throws Exception {
        String key = damaged.key(0, suffix);
        FlowsApprovalClient.Instance good = waiting(GOOD);
        raw.xadd(key, StreamEntryID.NEW_ENTRY, NONE_OF_OURS);

        assertGoesOn(good);
        FlowsGuardianClient.Instance parent = new FlowsGuardianClient(hub.client())
                .withId(DamagedHub.idIn(0, "parent"))
                .start(DamagedHub.idIn(1, "child"), "k");
        hub.work().release();
        parent.result(TestHub.LIMIT);
        new FlowsChainClient(hub.client())
                .withId(DamagedHub.idIn(0, "chain"))
                .start(List.of("Ann"))
                .result(TestHub.LIMIT);
        Await.until("buried", () -> !suffix.equals("in") || raw.xlen(damaged.key(0, "dlq")) == 1);
        assertScrubFinds(suffix.equals("out") ? new String[] {"I14 key out"} : new String[0]);
    }

    @Test
    void damagedMessageInTheOutbox_holdsUpNoOther() throws Exception {
        first.close();
        Stream.of(NONE_OF_OURS, Map.of("p", "99", "i", "i", "m", "m", "b", "b"))
                .forEach(fields -> add(damaged.key(0, "out"), fields));
        hub.startWorker();
        String child = DamagedHub.idIn(1, "child");

        FlowsGuardianClient.Instance parent = new FlowsGuardianClient(hub.client())
                .withId(DamagedHub.idIn(0, "parent"))
                .start(child, "k");
        hub.work().release();

        parent.result(TestHub.LIMIT);
        assertScrubFinds("I14 key out");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void damagedActivity_holdsUpNoOther(boolean isTaken) throws Exception {
        first.close();
        String queue = raw.keys(damaged.key(0, "act:*")).iterator().next();
        add(queue, NONE_OF_OURS);
        if (isTaken) {
            raw.xreadGroup(
                    "g",
                    "dead",
                    XReadGroupParams.xReadGroupParams().count(1),
                    Map.of(queue, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        }
        hub.startWorker();

        for (int n = 0; n < 8; n++) {
            new FlowsChainClient(hub.client()).start(List.of("Ann")).result(TestHub.LIMIT);
        }

        if (isTaken) { // and its worker may still be live
            assertScrubFinds("I14 key act:Work");
        } else {
            Await.until("dropped", () -> raw.xlen(queue) == 0);
            assertScrubFinds();
        }
    }
}
