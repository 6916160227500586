package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers are handed out again after a loss, and calls are repeated: what a store must tell apart, and what not. */
interface IdentityContract extends PassingTime {
    @Test
    default void inbox_afterAnEntryThatWasLostShowsTheOneThatHasItsNumberNow() {
        store().clients().send(0, message(0, "@Stock@tea", "new"));
        EntryId present = EntryId.parse(inboxIds().get(0));
        EntryId lost = new EntryId(present.number(), present.hash() - 1);

        List<InboxEntry> found = store().owners().inbox(0, lost.toString(), 10, Duration.ZERO);

        assertEquals(List.of("new"), found.stream().map(InboxEntry::body).toList());
    }

    @Test
    default void acknowledge_leavesAnotherEntryOfThatNumber() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.newInstance("a").sending(message(1, "b", "hello")).build());
        OutboxEntry entry = StoreFixture.outbox(store(), 0).get(0);
        EntryId present = EntryId.parse(entry.id());

        store().owners().acknowledge(0, List.of(new EntryId(present.number(), present.hash() + 1).toString()));

        assertEquals(List.of(entry), StoreFixture.outbox(store(), 0));
    }

    @Test
    default void commit_letsOneOfTwoTurnsHaveAMessage() {
        PartitionOwner owner = owner();
        store().clients().send(0, message(0, "@Stock@tea", "reserve"));
        Turn first = TurnOf.newEntity("@Stock@tea").consuming(inboxIds()).build();
        Turn second = TurnOf.newEntity("@Stock@tee").consuming(inboxIds()).build();

        List<CommitResult> results = store().owners().commit(owner, List.of(first, second));

        assertEquals(
                List.of(Verdict.APPLIED, Verdict.GONE),
                results.stream().map(CommitResult::verdict).toList());
        assertFalse(exists("@Stock@tee"));
    }

    @Test
    default void commit_takesTurnsOfOneInstanceOnTopOfEachOther() {
        PartitionOwner owner = owner();
        Turn first = TurnOf.newInstance("a").build();
        Turn second = TurnOf.newInstance("a")
                .expecting(first.newToken())
                .number(2)
                .history("turn 2")
                .build();

        List<CommitResult> results = store().owners().commit(owner, List.of(first, second, first, second));

        assertEquals(
                List.of(Verdict.APPLIED, Verdict.APPLIED, Verdict.CONFLICT, Verdict.ALREADY),
                results.stream().map(CommitResult::verdict).toList());
        assertEquals(List.of("turn 1", "turn 2"), store().owners().history(0, "a", "ex"));
    }

    @Test
    default void commit_startsATimerThatItCancelsToo() {
        PartitionOwner owner = owner();
        OutgoingMessage wake = message(0, "a", "wake");
        commit(owner, TurnOf.newInstance("a").timer(1, wake).build());

        commit(
                owner,
                TurnOf.instance(instance("a")).cancelling(wake).timer(2, wake).build());

        assertEquals(1, store().owners().fire(0).fired());
        assertEquals(List.of("wake"), bodies(0));
    }

    @Test
    default void releaseAndRenew_ofAFormerOwnerChangeNothing() {
        PartitionOwner former = new PartitionOwner(0, "former");
        store().workers().acquire(0, "w1", former.nonce(), Duration.ZERO);
        letPass(Duration.ofMillis(2));
        PartitionOwner owner = owner();

        store().workers().release(former);
        store().workers().abandon(former);
        assertFalse(store().workers().renew(former, LONG));

        assertFalse(store().workers().acquire(0, "w3", "next", LONG).acquired());
        assertTrue(store().workers().renew(owner, LONG));
    }
}
