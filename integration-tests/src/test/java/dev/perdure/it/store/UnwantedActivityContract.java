package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.beats;
import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Activities that nobody waits for any more, that are given back, and whose time-outs are void. */
interface UnwantedActivityContract extends StoreFixture {
    @Test
    default void beat_keepsWhatAnInstanceWaitsFor() {
        ActivityTask task = taken();

        assertEquals(Set.of(), store().activities().beat("w1", beats(List.of(task))));
        assertTrue(store().activities().complete(task, message(0, "a", "paid")));
    }

    @Test
    default void beat_removesWhatAnEndedInstanceHasAskedFor() {
        PartitionOwner owner = owner();
        ActivityTask task = taken(owner);
        commit(owner, TurnOf.instance(instance("a")).completing("42").build());

        assertRemoved(task, "ex");
    }

    @Test
    default void beat_removesWhatAnotherExecutionHasAskedFor() {
        assertRemoved(taken(), "earlier");
    }

    @Test
    default void beat_removesWhatNobodyKnowsOf() {
        ActivityTask task = taken();

        assertRemoved(new ActivityTask(0, "Payments", task.entryId(), "gone", 1, "p"), "ex");
    }

    @Test
    default void beat_removesWhatATurnGaveUpAlsoFromAnotherWorker() {
        ActivityTask task = takenAndGivenUp();

        assertEquals(Set.of(task), store().activities().beat("w2", beats(List.of(task))));

        assertFalse(store().activities().complete(task, message(0, "a", "too late")));
        assertEquals(List.of(), inbox());
        assertEquals(Set.of(), givenUp());
    }

    @Test
    default void beat_tellsApartManyOfSeveralPartitions() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            TurnOf turn = TurnOf.newInstance("i" + partition);
            commit(
                    owner(partition),
                    turn.activity("Payments", "p").activity("Payments", "q").build());
        }
        List<ActivityTask> tasks = store().activities().claim("w1", PAYMENTS, 10, Duration.ZERO);
        assertEquals(2 * PARTITIONS, tasks.size());
        ActivityTask removed = tasks.get(tasks.size() - 1);
        store().activities().complete(removed, message(removed.partition(), removed.instanceId(), "paid"));

        assertEquals(Set.of(removed), store().activities().beat("w1", beats(tasks)));
    }

    @Test
    default void complete_dropsTheAnswerThatATurnGaveUp() {
        ActivityTask task = takenAndGivenUp();

        assertFalse(store().activities().complete(task, message(0, "a", "too late")));

        assertEquals(List.of(), inbox());
        assertEquals(Set.of(), givenUp());
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
    }

    @Test
    default void bury_dropsWhatATurnGaveUp() {
        ActivityTask task = takenAndGivenUp();

        assertFalse(store().activities().bury(task, Optional.of(message(0, "a", "poisoned")), "poison"));

        assertEquals(List.of(), store().deadLetters().list(0, DeadLetterEntry.START, 10));
        assertEquals(List.of(), inbox());
    }

    @Test
    default void giveUp_concernsNoOtherActivity() {
        PartitionOwner owner = owner();
        commit(
                owner,
                TurnOf.newInstance("a")
                        .activity("Payments", "p", "n1")
                        .activity("Payments", "q", "n2")
                        .build());
        List<ActivityTask> tasks = store().activities().claim("w1", PAYMENTS, 10, Duration.ZERO);
        commit(owner, TurnOf.instance(instance("a")).givingUp("n1").build());

        assertEquals(Set.of(tasks.get(0)), store().activities().beat("w1", beats(tasks)));
        assertTrue(store().activities().complete(tasks.get(1), message(0, "a", "paid")));
    }

    @Test
    default void beat_withdrawsTheTimerThatIsVoid() {
        PartitionOwner owner = owner();
        OutgoingMessage late = message(0, "a", "nobody has begun");
        commit(
                owner,
                TurnOf.newInstance("a").activity("Payments", "p").timer(1, late).build());
        ActivityTask task = claim("w1").get(0);

        store().activities().beat("w1", List.of(new ActivityBeat(task, "ex", Optional.of(late))));

        assertEquals(0, store().owners().fire(0).fired());
        assertEquals(List.of(), inbox());
    }

    @Test
    default void beat_withdrawsNoTimerForAWorkerThatHasLostTheActivity() {
        PartitionOwner owner = owner();
        OutgoingMessage late = message(0, "a", "nobody has begun");
        commit(
                owner,
                TurnOf.newInstance("a").activity("Payments", "p").timer(1, late).build());
        ActivityTask task = claim("w1").get(0);

        store().activities().beat("w2", List.of(new ActivityBeat(task, "ex", Optional.of(late))));

        assertEquals(1, store().owners().fire(0).fired());
    }

    @Test
    default void giveBack_letsTheNextWorkerBeginAnew() {
        ActivityTask task = taken();
        store().activities().reclaim("w1", PAYMENTS, 10, Duration.ZERO);

        assertTrue(store().activities().giveBack("w1", task, "rest of p"));
        assertFalse(store().activities().giveBack("w1", task, "rest of p"));

        assertFalse(store().activities().complete(task, message(0, "a", "paid")));
        ActivityTask again = claim("w2").get(0);
        assertEquals(List.of("rest of p", "a", 1), List.of(again.body(), again.instanceId(), again.deliveries()));
        assertTrue(store().activities().complete(again, message(0, "a", "paid")));
        assertEquals(List.of("paid"), bodies(0));
    }

    @Test
    default void giveBack_isRefusedToAWorkerThatHasLostTheActivity() {
        ActivityTask task = taken();
        store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO);

        assertFalse(store().activities().giveBack("w1", task, "rest of p"));

        assertEquals(List.of(), claim("w3"));
    }

    @Test
    default void giveBack_keepsWhatATurnGaveUpUnwanted() {
        ActivityTask task = takenAndGivenUp();
        assertTrue(store().activities().giveBack("w1", task, "p"));

        ActivityTask again = claim("w2").get(0);

        assertEquals(Set.of(again), store().activities().beat("w2", beats(List.of(again))));
    }

    private void assertRemoved(ActivityTask task, String execution) {
        assertEquals(
                Set.of(task),
                store().activities().beat("w1", List.of(new ActivityBeat(task, execution, Optional.empty()))));
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
        assertEquals(
                Set.of(task),
                store().activities().beat("w1", List.of(new ActivityBeat(task, execution, Optional.empty()))));
        assertEquals(List.of(), inbox());
    }

    private ActivityTask taken() {
        return taken(owner());
    }

    private ActivityTask taken(PartitionOwner owner) {
        commit(owner, TurnOf.newInstance("a").activity("Payments", "p", "nonce").build());
        return claim("w1").get(0);
    }

    private ActivityTask takenAndGivenUp() {
        PartitionOwner owner = owner();
        ActivityTask task = taken(owner);
        commit(owner, TurnOf.instance(instance("a")).givingUp("nonce").build());
        assertEquals(1, givenUp().size());
        return task;
    }

    private Set<Long> givenUp() {
        return store().inspection().image(0).instances().get("a").givenUp();
    }

    private List<ActivityTask> claim(String worker) {
        return store().activities().claim(worker, PAYMENTS, 10, Duration.ZERO);
    }
}
