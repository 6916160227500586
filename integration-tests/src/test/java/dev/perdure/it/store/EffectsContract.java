package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a committed turn does outside its own instance: messages, outbox, timers, replies; and how much of it. */
interface EffectsContract extends PassingTime {
    @Test
    default void commit_sendsToItsOwnPartitionAtOnceAndToOthersThroughTheOutbox() {
        OutgoingMessage first = message(1, "b", "first");
        OutgoingMessage second = message(2, "c", "second");
        Turn turn = TurnOf.newInstance("a")
                .sending(first)
                .sending(message(0, "@Stock@tea", "one"))
                .sending(second)
                .sending(message(0, "@Stock@tea", "two"))
                .build();

        CommitResult result = store().owners().commit(owner(), List.of(turn)).get(0);

        assertEquals(List.of("one", "two"), bodies(0));
        assertEquals(
                List.of(first, second),
                result.sent().stream().map(OutboxEntry::message).toList());
        assertEquals(result.sent(), StoreFixture.outbox(store(), 0));
        assertEquals(List.of(), bodies(1));
    }

    @Test
    default void outbox_saysWhereMessagesLieAndGivesThoseThatAreThere() {
        Turn turn = TurnOf.newInstance("a")
                .sending(message(1, "b", "first"))
                .sending(message(2, "c", "x".repeat(3 << 20)))
                .sending(message(1, "b", "third"))
                .build();
        List<OutboxEntry> sent =
                store().owners().commit(owner(), List.of(turn)).get(0).sent();

        assertEquals(
                sent.stream().map(OutboxPlace::of).toList(), store().owners().outbox(0));
        store().owners().acknowledge(0, List.of(sent.get(0).id()));
        List<String> ids =
                List.of(sent.get(2).id(), sent.get(0).id(), sent.get(1).id());
        assertEquals(List.of(sent.get(2), sent.get(1)), store().owners().outboxEntries(0, ids));
    }

    @Test
    default void acknowledge_removesFromTheOutboxWhatWasDelivered() {
        PartitionOwner owner = owner();
        Turn turn = TurnOf.newInstance("a")
                .sending(message(1, "b", "first"))
                .sending(message(1, "b", "second"))
                .build();
        List<OutboxEntry> sent =
                store().owners().commit(owner, List.of(turn)).get(0).sent();

        store().owners().acknowledge(0, StoreFixture.ids(sent.subList(0, 1)));
        store().owners().acknowledge(0, StoreFixture.ids(sent.subList(0, 1)));
        assertEquals(sent.subList(1, 2), StoreFixture.outbox(store(), 0));

        store().owners().acknowledge(0, StoreFixture.ids(sent));
        store().owners().acknowledge(0, List.of());
        assertEquals(List.of(), StoreFixture.outbox(store(), 0));
    }

    @Test
    default void reply_isThereOnceTheEntityHasGivenIt() {
        assertEquals(Optional.empty(), store().clients().reply(0, "r1"));

        commit(owner(), TurnOf.newEntity("@Stock@tea").replying("r1", "true").build());

        assertEquals(Optional.of("true"), store().clients().reply(0, "r1"));
        assertEquals(Optional.empty(), store().clients().reply(1, "r1"));
    }

    @Test
    default void fire_isNeverEarly() {
        OutgoingMessage wake = message(0, "a", "wake");
        Duration delay = SHORT.multipliedBy(5);
        long due = store().now().plus(delay).toEpochMilli();
        commit(owner(), TurnOf.newInstance("a").timer(due, wake).build());

        while (true) {
            FireResult fired = store().owners().fire(0);
            long after = store().now().toEpochMilli();
            if (fired.fired() == 1) {
                assertTrue(after >= due, "fired at " + after + ", due at " + due);
                assertEquals(Optional.empty(), fired.untilNext());
                break;
            }
            Duration left = fired.untilNext().orElseThrow();
            assertTrue(!left.isZero() && left.compareTo(delay) <= 0, left::toString);
            letPass(Duration.ofMillis(5));
        }
        assertEquals(List.of("a wake"), receiversAndBodies());
        assertEquals(new FireResult(0, Optional.empty()), store().owners().fire(0));
    }

    @Test
    default void fire_leavesCancelledTimersAlone() {
        PartitionOwner owner = owner();
        OutgoingMessage one = message(0, "a", "one");
        OutgoingMessage two = message(0, "a", "two");
        commit(owner, TurnOf.newInstance("a").timer(1, one).timer(1, two).build());
        commit(owner, TurnOf.instance(instance("a")).cancelling(one).build());

        assertEquals(1, store().owners().fire(0).fired());
        commit(owner, TurnOf.instance(instance("a")).cancelling(two).build());
        assertEquals(List.of("a two"), receiversAndBodies());
    }

    @Test
    default void fire_takesTheEarliestFirstAndABoundedNumberAtOnce() {
        TurnOf turn = TurnOf.newInstance("a");
        for (int due = 600; due > 0; due--) {
            turn.timer(due, message(0, "a", "due " + due));
        }
        commit(owner(), turn.build());

        int fired = 0;
        FireResult result;
        do {
            result = store().owners().fire(0);
            assertTrue(result.fired() > 0 && result.fired() <= 500, result::toString);
            fired += result.fired();
            assertEquals(fired < 600 ? Optional.of(Duration.ZERO) : Optional.empty(), result.untilNext());
        } while (fired < 600);

        assertEquals(IntStream.rangeClosed(1, 600).mapToObj(due -> "due " + due).toList(), bodies(0));
    }

    @Test
    default void commit_takesSixtyFourTurnsOfFiveHundredMessages() {
        PartitionOwner owner = owner();
        List<String> ids = IntStream.range(0, 64).mapToObj(at -> "i" + at).toList();
        ids.forEach(id -> deliver(
                0, IntStream.range(0, 500).mapToObj(at -> message(0, id, "m")).toList()));
        List<String> inbox = inboxIds();
        List<Turn> turns = IntStream.range(0, 64)
                .mapToObj(at -> TurnOf.newInstance(ids.get(at))
                        .consuming(inbox.subList(500 * at, 500 * at + 500))
                        .build())
                .toList();

        List<Verdict> verdicts = commitPatiently(owner, turns);

        // A machine that is too busy for so large an answer has a first call applied and a repeated one told so.
        assertTrue(Set.of(Verdict.APPLIED, Verdict.ALREADY).containsAll(verdicts), verdicts::toString);
        assertEquals(64, verdicts.size());
        assertEquals(List.of(), inbox());
        ids.forEach(id -> assertEquals(1, instance(id).turns(), id));
    }

    /** As often as it takes until the store says what became of it. */
    private List<Verdict> commitPatiently(PartitionOwner owner, List<Turn> turns) {
        long deadline = System.nanoTime() + LONG.toNanos() / 2;
        while (true) {
            try {
                return store().owners().commit(owner, turns).stream()
                        .map(CommitResult::verdict)
                        .toList();
            } catch (HubUnavailableException unanswered) {
                if (System.nanoTime() > deadline) {
                    throw unanswered;
                }
            }
        }
    }

    @Test
    default void commit_takesATurnOfTwentyThousandActions() {
        PartitionOwner owner = owner();
        TurnOf turn = TurnOf.newEntity("@Hub@x");
        List<OutgoingMessage> timers = new ArrayList<>();
        for (int at = 0; at < 5_000; at++) {
            timers.add(message(0, "a", "t" + at));
            turn.timer(1, timers.get(at)).activity("Payments", "p" + at).cell("c" + at, "v" + at);
            turn.sending(message(1, "b", "m" + at));
        }
        assertEquals(Verdict.APPLIED, commit(owner, turn.build()));
        StoredInstance entity = instance("@Hub@x");
        assertEquals(5_000, entity.cells().size());
        assertEquals(5_000, StoreFixture.outbox(store(), 0).size());

        TurnOf cancel = TurnOf.entity(entity);
        timers.forEach(cancel::cancelling);
        assertEquals(Verdict.APPLIED, commit(owner, cancel.build()));
        assertEquals(new FireResult(0, Optional.empty()), store().owners().fire(0));
    }

    @Test
    default void values_ofAMebibyteComeBackUnchanged() {
        String large = "ü\u0000\r\n\"\\".repeat(1 << 17);
        PartitionOwner owner = owner();
        Turn turn = TurnOf.newInstance("a")
                .history("h" + large)
                .sending(message(0, "a", "in" + large))
                .sending(message(1, "b", "out" + large))
                .activity("Payments", "act" + large)
                .timer(1, message(0, "a", "tmr" + large))
                .cell("c", "cell" + large)
                .completing("output" + large)
                .build();
        commit(owner, turn);
        store().owners().fire(0);
        store().activities().open(PAYMENTS);

        assertEquals(List.of("h" + large), store().owners().history(0, "a", "ex"));
        assertEquals(List.of("in" + large, "tmr" + large), bodies(0));
        assertEquals(
                "out" + large, StoreFixture.outbox(store(), 0).get(0).message().body());
        assertEquals("cell" + large, instance("a").cells().get("c"));
        assertEquals(Optional.of("output" + large), instance("a").output());
        ActivityTask task =
                store().activities().claim("w", PAYMENTS, 1, Duration.ZERO).get(0);
        assertEquals("act" + large, task.body());
    }

    static List<String> oddIds() {
        return List.of(
                "a|b",
                "{x}",
                "a}b{",
                " a b ",
                "a:b:c",
                "-1",
                "*?[a-z]",
                "'\"\\",
                "ümlaut → 漢字 😀",
                "x".repeat(256),
                "漢".repeat(85));
    }

    @ParameterizedTest
    @MethodSource("oddIds")
    default void ids_mayHoldAnythingThatIsPrintable(String id) {
        PartitionOwner owner = owner();
        StoredInstance before = created(id);
        Turn turn = TurnOf.instance(before)
                .consuming(inboxIds())
                .sending(message(0, id, "sent"))
                .sending(message(1, id, "far"))
                .timer(1, message(0, id, "timer|\nbody"))
                .activity(id, "activity")
                .cell(id, "cell")
                .replying(id, "reply")
                .build();
        assertEquals(Verdict.APPLIED, commit(owner, turn));
        store().owners().fire(0);
        store().activities().open(Set.of(id));

        assertEquals(List.of(id + " sent", id + " timer|\nbody"), receiversAndBodies());
        assertEquals(id, StoreFixture.outbox(store(), 0).get(0).message().receiver());
        assertEquals("cell", instance(id).cells().get(id));
        assertEquals(Optional.of("reply"), store().clients().reply(0, id));
        assertEquals(List.of("turn 1"), store().owners().history(0, id, "ex"));
        ActivityTask task =
                store().activities().claim(id, Set.of(id), 1, Duration.ZERO).get(0);
        assertEquals(id, task.instanceId());
        assertTrue(store().activities().complete(task, message(0, id, "done")));
    }

    private List<String> receiversAndBodies() {
        return inbox().stream()
                .map((InboxEntry entry) -> entry.receiver() + " " + entry.body())
                .toList();
    }
}
