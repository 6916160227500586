package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a commit does with which an instance goes on as another execution. */
interface PastExecutionContract extends StoreFixture {
    @Test
    default void commit_goesOnWithAnotherExecutionAndLeavesNothingOfThePastOne() {
        PartitionOwner owner = owner();
        OutgoingMessage timer = message(0, "a", "timer");
        commit(
                owner,
                TurnOf.instance(created("a"))
                        .consuming(inboxIds())
                        .timer(1, timer)
                        .build());
        StoredInstance before = instance("a");
        Turn turn = TurnOf.instance(before)
                .continuing("1.ex")
                .history("carried over")
                .cancelling(timer)
                .sending(message(0, "a", "start of the next"))
                .build();

        assertEquals(Verdict.APPLIED, commit(owner, turn));
        assertEquals(Verdict.ALREADY, commit(owner, turn));

        StoredInstance after = instance("a");
        assertEquals("1.ex", after.execution());
        assertEquals(1, after.turns());
        assertEquals(Status.RUNNING, after.status());
        assertEquals(before.createdAt(), after.createdAt());
        assertEquals(List.of(), store().owners().history(0, "a", "ex"));
        assertEquals(List.of("carried over"), store().owners().history(0, "a", "1.ex"));
        assertEquals(List.of("start of the next"), bodies(0));
        assertEquals(0, store().owners().fire(0).fired());
        assertEquals(Verdict.CONFLICT, commit(owner, TurnOf.instance(before).build()));

        commit(
                owner,
                TurnOf.instance(after).consuming(inboxIds()).completing("1").build());
        assertEquals(List.of("carried over", "turn 2"), store().owners().history(0, "a", "1.ex"));
    }

    @Test
    default void commit_thatEndsAnExecutionNeedsItsNumberOfTurns() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.instance(created("a")).consuming(inboxIds()).build());
        StoredInstance before = instance("a");

        Turn turn = TurnOf.instance(before).number(3).continuing("1.ex").build();
        assertEquals(Verdict.CONFLICT, commit(owner, turn));

        assertEquals(before, instance("a"));
        assertEquals(List.of("turn 1"), store().owners().history(0, "a", "ex"));
    }
}
