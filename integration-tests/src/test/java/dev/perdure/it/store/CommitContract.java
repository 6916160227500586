package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code commit} promises of the instance itself. */
interface CommitContract extends PassingTime {
    @Test
    default void commit_recordsTheTurnAndConsumesItsMessages() {
        StoredInstance before = created("a");
        Turn turn =
                TurnOf.instance(before).history("events").consuming(inboxIds()).build();

        assertEquals(Verdict.APPLIED, commit(owner(), turn));

        StoredInstance after = instance("a");
        assertEquals(turn.newToken(), after.token());
        assertEquals(1, after.turns());
        assertEquals(Status.RUNNING, after.status());
        assertEquals(before.createdAt(), after.createdAt());
        assertFalse(after.updatedAt().isBefore(before.updatedAt()));
        assertEquals(List.of("events"), store().owners().history(0, "a", "ex"));
        assertEquals(List.of(), inbox());
    }

    @Test
    default void commit_isAppliedOnceWhenItsReplyWasLost() {
        PartitionOwner owner = owner();
        Turn turn = TurnOf.instance(created("a"))
                .consuming(inboxIds())
                .activity("Payments", "charge")
                .sending(message(0, "@Stock@tea", "here"))
                .sending(message(1, "b", "there"))
                .build();
        assertEquals(Verdict.APPLIED, commit(owner, turn));

        CommitResult again = store().owners().commit(owner, List.of(turn)).get(0);

        assertEquals(CommitResult.of(Verdict.ALREADY), again);
        assertEquals(1, store().owners().history(0, "a", "ex").size());
        assertEquals(List.of("here"), bodies(0));
        assertEquals(1, StoreFixture.outbox(store(), 0).size());
        store().activities().open(PAYMENTS);
        assertEquals(
                1, store().activities().claim("w", PAYMENTS, 10, Duration.ZERO).size());
    }

    @Test
    default void commit_writesNothingWhenAnotherTurnWasFaster() {
        PartitionOwner owner = owner();
        StoredInstance before = created("a");
        commit(owner, TurnOf.instance(before).history("winner").build());
        StoredInstance winner = instance("a");

        assertEquals(Verdict.CONFLICT, commit(owner, everything(before).build()));

        assertUntouched(winner, List.of("winner"));
    }

    @Test
    default void commit_writesNothingWhenTheNumberOfTurnsDiffers() {
        StoredInstance before = created("a");

        assertEquals(
                Verdict.CONFLICT, commit(owner(), everything(before).number(3).build()));

        assertUntouched(before, List.of());
    }

    @Test
    default void commit_writesNothingWhenAConsumedMessageIsGone() {
        PartitionOwner owner = owner();
        StoredInstance before = created("a");
        store().owners().deadLetter(owner, inbox().get(0), "unreadable");
        store().clients().send(0, message(0, "a", "second"));
        List<String> oneThereOneGone = List.of(inboxIds().get(0), "1-1");

        Turn turn = everything(before).consuming(oneThereOneGone).build();
        assertEquals(Verdict.GONE, commit(owner, turn));

        assertEquals(List.of("second"), bodies(0));
        assertEquals(before, instance("a"));
        assertEquals(List.of(), store().owners().history(0, "a", "ex"));
        assertEquals(List.of(), StoreFixture.outbox(store(), 0));
    }

    @Test
    default void commit_knowsAMessageByItsIdentityAndNotByItsNumber() {
        StoredInstance before = created("a");
        EntryId real = EntryId.parse(inboxIds().get(0));
        EntryId otherMessage = EntryId.of(real.number(), "another message of a lost timeline");

        Turn turn = TurnOf.instance(before)
                .consuming(List.of(otherMessage.toString()))
                .build();
        assertEquals(Verdict.GONE, commit(owner(), turn));

        assertUntouched(before, List.of());
    }

    @Test
    default void commit_isFencedForAnEarlierOwner() {
        PartitionOwner zombie = new PartitionOwner(0, "zombie");
        store().workers().acquire(0, "w1", zombie.nonce(), SHORT);
        letPass(SHORT);
        PartitionOwner owner = owner();
        StoredInstance before = created("a");

        Turn turn = everything(before).build();
        List<CommitResult> results = store().owners().commit(zombie, List.of(turn, turn));

        assertEquals(List.of(CommitResult.of(Verdict.FENCED), CommitResult.of(Verdict.FENCED)), results);
        assertUntouched(before, List.of());
        assertEquals(Verdict.APPLIED, commit(owner, turn));
    }

    @Test
    default void commit_isFencedAfterReleaseAndWithoutAnyOwner() {
        StoredInstance before = created("a");
        PartitionOwner owner = owner();
        store().workers().release(owner);

        assertEquals(Verdict.FENCED, commit(owner, everything(before).build()));
        assertEquals(
                Verdict.FENCED,
                commit(new PartitionOwner(1, ""), everything(before).build()));
        assertUntouched(before, List.of());
    }

    @Test
    default void commit_goesOnUnderALeaseThatIsOverUntilAnotherOwnerComes() {
        StoredInstance before = created("a");
        PartitionOwner late = new PartitionOwner(0, "late");
        store().workers().acquire(0, "w", late.nonce(), SHORT);
        letPass(SHORT);

        assertEquals(Verdict.APPLIED, commit(late, TurnOf.instance(before).build()));
    }

    @Test
    default void commit_judgesEachTurnOnItsOwn() {
        PartitionOwner owner = owner();
        Turn good = TurnOf.instance(created("good")).build();
        Turn conflicting =
                TurnOf.instance(created("conflicting")).expecting("other").build();
        Turn gone = TurnOf.instance(created("gone")).consuming(List.of("9-9")).build();
        Turn alsoGood = TurnOf.newInstance("alsoGood").build();

        List<CommitResult> results = store().owners().commit(owner, List.of(good, conflicting, gone, alsoGood));

        assertEquals(
                List.of(Verdict.APPLIED, Verdict.CONFLICT, Verdict.GONE, Verdict.APPLIED),
                results.stream().map(CommitResult::verdict).toList());
        assertEquals(1, instance("good").turns());
        assertEquals(0, instance("conflicting").turns());
        assertEquals(0, instance("gone").turns());
        assertEquals(1, instance("alsoGood").turns());
    }

    @Test
    default void commit_createsAnInstanceThatHasNoHash() {
        PartitionOwner owner = owner();
        Turn first = TurnOf.newInstance("child").build();

        assertEquals(Verdict.APPLIED, commit(owner, first));
        assertEquals(Verdict.CONFLICT, commit(owner, TurnOf.newInstance("child").build()));

        StoredInstance child = instance("child");
        assertEquals("Order", child.orchestrator());
        assertEquals("ex", child.execution());
        assertEquals(List.of(child), store().clients().list(0, EnumSet.allOf(Status.class), Optional.empty(), 10));
        assertEquals("Order", store().clients().create(newInstance(0, "child")).orchestrator());
        assertFalse(store().clients().create(newInstance(0, "child")).created());
    }

    @Test
    default void commit_dropsTheCellsThatATurnDrops() {
        PartitionOwner owner = owner();
        commit(
                owner,
                TurnOf.newEntity("@Stock@tea")
                        .cell("available", "8")
                        .cell("@wait:1", "a message")
                        .build());
        commit(
                owner,
                TurnOf.entity(instance("@Stock@tea"))
                        .dropping("@wait:1")
                        .dropping("unknown")
                        .cell("@wait:2", "another")
                        .build());

        assertEquals(
                Map.of("available", "8", "@wait:2", "another"),
                instance("@Stock@tea").cells());
    }

    @Test
    default void commit_keepsTheCellsOfAnEntityThatATurnDoesNotWrite() {
        PartitionOwner owner = owner();
        store().clients().send(0, message(0, "@Stock@tea", "reserve"));
        commit(
                owner,
                TurnOf.newEntity("@Stock@tea")
                        .consuming(inboxIds())
                        .cell("available", "8")
                        .cell("reserved", "2")
                        .build());
        commit(
                owner,
                TurnOf.entity(instance("@Stock@tea")).cell("reserved", "3").build());

        StoredInstance entity = instance("@Stock@tea");
        assertEquals(Map.of("available", "8", "reserved", "3"), entity.cells());
        assertEquals(2, entity.turns());
        assertTrue(entity.isEntity());
        assertEquals(Status.RUNNING, entity.status());
        assertEquals(List.of(), inbox());
        assertEquals(List.of(), store().clients().list(0, EnumSet.allOf(Status.class), Optional.empty(), 10));
    }

    @Test
    default void commit_parksAnInstanceAndLetsItGoOn() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.instance(created("a")).build());
        store().clients().send(0, message(0, "a", "waiting"));
        commit(owner, TurnOf.instance(instance("a")).parking("code differs").build());

        StoredInstance parked = instance("a");
        assertEquals(Status.SUSPENDED, parked.status());
        assertEquals(Optional.of("code differs"), parked.reason());
        assertEquals(1, parked.turns());
        assertEquals(List.of("turn 1"), store().owners().history(0, "a", "ex"));
        assertEquals(List.of("start", "waiting"), bodies(0));

        commit(owner, TurnOf.instance(parked).consuming(inboxIds()).build());
        assertEquals(Status.RUNNING, instance("a").status());
        assertEquals(Optional.empty(), instance("a").reason());
        assertEquals(List.of("turn 1", "turn 2"), store().owners().history(0, "a", "ex"));
    }

    @Test
    default void commit_storesHowAnInstanceEnds() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.instance(created("good")).completing("42").build());
        commit(owner, TurnOf.instance(created("bad")).failing("no stock").build());

        assertEquals(Optional.of("42"), instance("good").output());
        assertEquals(Optional.empty(), instance("good").failure());
        assertEquals(Status.FAILED, instance("bad").status());
        assertEquals(Optional.of("no stock"), instance("bad").failure());
    }

    /** A turn that would change everything there is. */
    private TurnOf everything(StoredInstance before) {
        return TurnOf.instance(before)
                .history("must not be seen")
                .timer(1, message(0, "a", "timer"))
                .activity("Payments", "charge")
                .sending(message(0, "a", "to myself"))
                .sending(message(1, "b", "to another"))
                .replying("reply", "never")
                .cell("cell", "never")
                .completing("never");
    }

    private void assertUntouched(StoredInstance before, List<String> history) {
        assertEquals(before, instance("a"));
        assertEquals(history, store().owners().history(0, "a", "ex"));
        assertEquals(List.of("start"), bodies(0));
        assertEquals(List.of(), StoreFixture.outbox(store(), 0));
        assertEquals(Optional.empty(), store().clients().reply(0, "reply"));
        assertEquals(0, store().owners().fire(0).fired());
        store().activities().open(PAYMENTS);
        assertEquals(List.of(), store().activities().claim("w", PAYMENTS, 10, Duration.ZERO));
    }
}
