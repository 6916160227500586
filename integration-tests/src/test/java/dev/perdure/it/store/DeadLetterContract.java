package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.ReplayResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What nobody could receive: kept, shown, put back and forgotten. */
interface DeadLetterContract extends StoreFixture {
    @Test
    default void list_pagesThroughTheDeadLettersOfAPartitionByAge() {
        List<String> bodies = List.of("m0", "m1", "m2", "m3", "m4");
        PartitionOwner owner = owner();
        bodies.forEach(body -> buried(owner, body));

        List<String> listed = new ArrayList<>();
        String after = DeadLetterEntry.START;
        List<DeadLetterEntry> page = store().deadLetters().list(0, after, 2);
        while (!page.isEmpty()) {
            page.forEach(letter -> listed.add(letter.body()));
            after = page.get(page.size() - 1).id();
            page = store().deadLetters().list(0, after, 2);
        }

        assertEquals(bodies, listed);
        assertEquals(List.of(), store().deadLetters().list(1, DeadLetterEntry.START, 10));
    }

    @Test
    default void get_showsAMessageWithItsReasonAndTime() {
        Instant before = store().now().truncatedTo(ChronoUnit.MILLIS);
        InboxEntry message = buried("unreadable");
        String id = letters().get(0).id();

        DeadLetterEntry letter = store().deadLetters().get(0, id).orElseThrow();

        assertEquals(
                new DeadLetterEntry(
                        id, message.id(), "@Stock@tea", "unreadable", "no type", Optional.empty(), false, 0),
                letter);
        assertFalse(letter.at().isBefore(before));
        assertFalse(letter.at().isAfter(store().now()));
        assertEquals(Optional.empty(), store().deadLetters().get(0, "1-1"));
        assertEquals(Optional.empty(), store().deadLetters().get(1, id));
    }

    @Test
    default void replay_putsAMessageBackOnce() {
        InboxEntry message = buried("unreadable");
        String id = letters().get(0).id();

        assertEquals(ReplayResult.REPLAYED, store().deadLetters().replay(0, id));
        assertEquals(ReplayResult.GONE, store().deadLetters().replay(0, id));

        InboxEntry again = inbox().get(0);
        assertEquals(List.of("unreadable"), bodies(0));
        assertEquals("@Stock@tea", again.receiver());
        assertEquals(
                EntryId.parse(message.id()).hash(), EntryId.parse(again.id()).hash());
        assertEquals(List.of(), letters());
    }

    @Test
    default void replay_putsBackAnActivityThatWasNotAnswered() {
        ActivityTask task = taken();
        assertTrue(store().activities().bury(task, Optional.empty(), "cannot be read"));
        String id = letters().get(0).id();

        assertEquals(ReplayResult.REPLAYED, store().deadLetters().replay(0, id));
        assertEquals(ReplayResult.GONE, store().deadLetters().replay(0, id));

        ActivityTask again = claim("w2").get(0);
        assertEquals(List.of("p", "a", 1), List.of(again.body(), again.instanceId(), again.deliveries()));
        assertEquals(
                EntryId.parse(task.entryId()).hash(),
                EntryId.parse(again.entryId()).hash());
        assertEquals(List.of(), inbox());
    }

    @Test
    default void replay_isRefusedForAnActivityThatWasAnswered() {
        ActivityTask task = taken();
        assertTrue(store().activities().bury(task, Optional.of(message(0, "a", "poisoned")), "poison"));
        DeadLetterEntry letter = letters().get(0);

        assertEquals(ReplayResult.ANSWERED, store().deadLetters().replay(0, letter.id()));

        assertEquals(List.of(letter), letters());
        assertEquals(List.of(), claim("w2"));
        assertEquals(List.of("poisoned"), bodies(0));
    }

    @Test
    default void discard_forgets() {
        PartitionOwner owner = owner();
        buried(owner, "one");
        buried(owner, "two");
        String id = letters().get(0).id();

        assertTrue(store().deadLetters().discard(0, id));
        assertFalse(store().deadLetters().discard(0, id));

        assertEquals(
                List.of("two"), letters().stream().map(DeadLetterEntry::body).toList());
        assertEquals(List.of(), inbox());
    }

    @Test
    default void bury_movesTheActivityAndAnswersInOne() {
        ActivityTask task = taken();

        assertTrue(store().activities().bury(task, Optional.of(message(0, "a", "poisoned")), "poison"));
        assertFalse(store().activities().bury(task, Optional.of(message(0, "a", "poisoned again")), "poison"));
        assertFalse(store().activities().complete(task, message(0, "a", "paid")));

        DeadLetterEntry letter = letters().get(0);
        assertEquals(
                new DeadLetterEntry(letter.id(), task.entryId(), "a", "p", "poison", Optional.of("Payments"), true, 1),
                letter);
        assertEquals(1, letters().size());
        assertEquals(List.of("poisoned"), bodies(0));
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
    }

    @Test
    default void bury_leavesNothingWhereNobodyWaits() {
        ActivityTask task = taken();
        ActivityTask ofNobody = new ActivityTask(0, "Payments", task.entryId(), "gone", 1, "p");

        assertFalse(store().activities().bury(ofNobody, Optional.of(message(0, "gone", "poisoned")), "poison"));

        assertEquals(List.of(), letters());
        assertEquals(List.of(), inbox());
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
    }

    private List<DeadLetterEntry> letters() {
        return store().deadLetters().list(0, DeadLetterEntry.START, 100);
    }

    private InboxEntry buried(String body) {
        return buried(owner(), body);
    }

    private InboxEntry buried(PartitionOwner owner, String body) {
        store().clients().send(0, message(0, "@Stock@tea", body));
        InboxEntry entry = inbox().get(0);
        store().owners().deadLetter(owner, entry, "no type");
        return entry;
    }

    private ActivityTask taken() {
        commit(owner(), TurnOf.newInstance("a").activity("Payments", "p").build());
        return claim("w1").get(0);
    }

    private List<ActivityTask> claim(String worker) {
        return store().activities().claim(worker, PAYMENTS, 10, Duration.ZERO);
    }
}
