package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.beats;
import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.resps.StreamEntry;

/** A key of the wrong type stops a call before it has written anything. */
class RedisDamageTest extends OwnKeys {
    private static final Duration LEASE = Duration.ofMinutes(1);

    RedisDamageTest(EmbeddedRedis redis) {
        super(redis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own",
                "meta",
                "in",
                "tmr",
                "out",
                "ix:c",
                "ix:s:P",
                "ix:s:R",
                "ix:s:C",
                "i:a",
                "h:a:ex",
                "act:Payments"
            })
    void commit_ofATurnThatTouchesADamagedKeyWritesNothing(String damaged) {
        boolean ofThisTurnAlone = Set.of("i:a", "h:a:ex", "act:Payments").contains(damaged);
        PartitionOwner owner = owner();
        commit(
                owner,
                TurnOf.instance(created("a"))
                        .activity("Payments", "first")
                        .timer(1, message(0, "a", "t"))
                        .build());
        Turn turn = TurnOf.instance(instance("a"))
                .activity("Payments", "second")
                .timer(1, message(0, "a", "timer"))
                .sending(message(0, "a", "near"))
                .sending(message(1, "b", "far"))
                .replying("r", "reply")
                .completing("42")
                .build();
        Damage damage = damage(damaged);

        if (ofThisTurnAlone) {
            assertEquals(Verdict.DAMAGED, commit(owner, turn));
        } else {
            assertThrows(HubUnavailableException.class, () -> commit(owner, turn));
        }

        assertEquals(damage.keys(), dump());
        damage.undo().run();
        assertEquals(Verdict.APPLIED, commit(owner, turn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i:bad", "h:bad:ex"})
    void commit_storesTheTurnsBesideADamagedOne(String damaged) {
        PartitionOwner owner = owner();
        List<Turn> turns = Stream.of("a", "bad", "b")
                .map(id -> TurnOf.instance(created(id)).build())
                .toList();
        damage(damaged);

        List<CommitResult> results = store.owners().commit(owner, turns);

        assertEquals(
                List.of(Verdict.APPLIED, Verdict.DAMAGED, Verdict.APPLIED),
                results.stream().map(CommitResult::verdict).toList());
        assertEquals(1, instance("b").turns());
    }

    @Test
    void history_tellsThatItIsDamaged() {
        damage("h:a:ex");

        String message = assertThrows(
                        DamagedInstanceException.class, () -> store.owners().history(0, "a", "ex"))
                .getMessage();

        assertTrue(message.startsWith("[PERD-327] What the store holds of instance a is damaged"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i:a", "meta", "in", "ix:c", "ix:s:P"})
    void create_withADamagedKeyWritesNothing(String damaged) {
        assertWritesNothing(damaged, () -> store.clients().create(newInstance(0, "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "dd"})
    void send_withADamagedKeyWritesNothing(String damaged) {
        assertWritesNothing(damaged, () -> store.clients().send(0, message(0, "@Stock@tea", "m")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "dd:3"})
    void deliver_withADamagedKeyWritesNothing(String damaged) {
        assertWritesNothing(damaged, () -> deliver(0, List.of(message(0, "a", "m"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "tmr"})
    void fire_withADamagedKeyWritesNothing(String damaged) {
        commit(owner(), TurnOf.newInstance("a").timer(1, message(0, "a", "t")).build());
        assertWritesNothing(damaged, () -> store.owners().fire(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "act:Payments", "dlq"})
    void complete_withADamagedKeyWritesNothing(String damaged) {
        commit(owner(), TurnOf.newInstance("a").activity("Payments", "p").build());
        ActivityTask task =
                store.activities().claim("w", PAYMENTS, 1, Duration.ZERO).get(0);
        assertWritesNothing(damaged, () -> store.activities().complete(task, message(0, "a", "paid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none of ours", "{}", "[1]", "null"})
    void heartbeat_countsNoWorkerWhoseEntryIsDamaged(String entry) {
        WorkerEntry self = new WorkerEntry("self", Map.of(), Set.of(), Set.of());
        store.workers().heartbeat(new WorkerEntry("other", Map.of(), Set.of(), Set.of()), LEASE);
        client.hset("df:{" + hub + "}:wi", "other", entry);

        assertEquals(List.of(self), store.workers().heartbeat(self, LEASE));
        assertEquals(List.of(self), store.workers().live());
    }

    @Test
    void complete_leavesTheAnswerForADamagedInstanceInTheInbox() {
        ActivityTask task = taken();
        damage("i:a");

        assertTrue(store.activities().complete(task, message(0, "a", "paid")));

        List<InboxEntry> inbox = store.owners().inbox(0, InboxEntry.START, 10, Duration.ZERO);
        assertEquals(List.of("paid"), inbox.stream().map(InboxEntry::body).toList());
        assertEquals(Set.of(task), store.activities().beat("w", beats(List.of(task))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmr", "act:Payments"})
    void beat_withADamagedKeyWritesNothing(String damaged) {
        ActivityTask task = taken();
        assertWritesNothing(damaged, () -> store.activities().beat("w", beats(List.of(task))));
    }

    @Test
    void beat_leavesTheActivitiesOfADamagedInstanceWhereTheyAre() {
        ActivityTask task = taken();
        damage("i:a");

        assertEquals(Set.of(), store.activities().beat("w", beats(List.of(task))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "act:Payments", "dlq"})
    void bury_withADamagedKeyWritesNothing(String damaged) {
        ActivityTask task = taken();
        assertWritesNothing(
                damaged, () -> store.activities().bury(task, Optional.of(message(0, "a", "poisoned")), "poison"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "act:Payments"})
    void giveBack_withADamagedKeyWritesNothing(String damaged) {
        ActivityTask task = taken();
        assertWritesNothing(damaged, () -> store.activities().giveBack("w", task, "rest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "in", "dlq"})
    void replay_withADamagedKeyWritesNothing(String damaged) {
        PartitionOwner owner = owner();
        store.clients().send(0, message(0, "@Stock@tea", "unreadable"));
        store.owners().deadLetter(owner, inbox().get(0), "no type");
        String id = store.deadLetters().list(0, DeadLetterEntry.START, 1).get(0).id();
        assertWritesNothing(damaged, () -> store.deadLetters().replay(0, id));
    }

    private ActivityTask taken() {
        commit(owner(), TurnOf.newInstance("a").activity("Payments", "p").build());
        return store.activities().claim("w", PAYMENTS, 1, Duration.ZERO).get(0);
    }

    @Test
    void instances_tellWhichOneIsDamaged() {
        created("a");
        client.hdel(key("i:a"), "hl");
        assertNamesTheDamaged();

        damage("i:a");
        assertNamesTheDamaged();
    }

    private void assertNamesTheDamaged() {
        IllegalStateException damaged =
                assertThrows(IllegalStateException.class, () -> store.clients().instances(0, List.of("b", "a")));
        String begin = "[PERD-327] What the store holds of instance a is damaged: ";
        assertTrue(damaged.getMessage().startsWith(begin), damaged.getMessage());
    }

    @Test
    void commit_keepsRepliesForAsLongAsPromised() {
        commit(owner(), TurnOf.newEntity("@Stock@tea").replying("r", "true").build());

        long left = client.pttl(key("rp:r"));

        long promised = HubStore.REPLY_RETENTION.toMillis();
        assertTrue(promised - LONG.toMillis() < left && left <= promised, "kept for " + left);
    }

    @Test
    void deadLetter_keepsOneCopyWithItsReason() {
        PartitionOwner owner = owner();
        store.clients().send(0, message(0, "@Stock@tea", "unreadable"));
        InboxEntry entry = inbox().get(0);

        store.owners().deadLetter(owner, entry, "no type");
        store.owners().deadLetter(owner, entry, "no type");

        List<StreamEntry> kept = client.xrange(key("dlq"), "-", "+");
        assertEquals(1, kept.size());
        assertEquals(
                Map.of("m", entry.id(), "i", "@Stock@tea", "b", "unreadable", "r", "no type"),
                kept.get(0).getFields());
    }

    @Test
    void send_forgetsMessageIdsThatAreOld() {
        created("a");
        client.zadd(key("dd"), 1, "of long ago");
        store.clients().send(0, message(0, "a", "m"));

        assertEquals(1, client.zcard(key("dd")));
    }

    private void assertWritesNothing(String damaged, Runnable call) {
        Damage damage = damage(damaged);
        assertThrows(HubUnavailableException.class, call::run);
        assertEquals(damage.keys(), dump());
        damage.undo().run();
        call.run();
    }

    /** What the hub's keys hold once one of them has a wrong type, and how to undo it. */
    private record Damage(Map<String, String> keys, Runnable undo) {}

    private Damage damage(String suffix) {
        String key = key(suffix);
        String aside = "aside:" + key;
        boolean existed = client.exists(key);
        if (existed) {
            client.rename(key, aside);
        }
        client.pfadd(key, "a string that is none of ours");
        return new Damage(dump(), () -> {
            client.del(key);
            if (existed) {
                client.rename(aside, key);
            }
        });
    }

    private Map<String, String> dump() {
        return client.keys("df:{" + hub + "*").stream()
                .collect(Collectors.toMap(
                        key -> key, key -> Arrays.toString(client.dump(key)), (one, other) -> one, TreeMap::new));
    }
}
