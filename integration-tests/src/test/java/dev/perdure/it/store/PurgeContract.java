package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of instances that have ended: how they are listed, and that purging them leaves nothing. */
interface PurgeContract extends PassingTime {
    /** Ends an instance of partition 0 that has just been created. */
    private StoredInstance ended(PartitionOwner owner, String id) {
        NewInstance start = newInstance(0, id);
        store().clients().create(start);
        List<String> own = inbox().stream()
                .filter(entry -> entry.receiver().equals(id))
                .map(entry -> entry.id())
                .toList();
        assertEquals(
                Verdict.APPLIED,
                commit(
                        owner,
                        TurnOf.instance(instance(id))
                                .consuming(own)
                                .completing("42")
                                .build()));
        return instance(id);
    }

    private List<StoredInstance> all() {
        return store().clients().list(0, EnumSet.allOf(Status.class), Optional.empty(), 100);
    }

    private List<String> endedIds() {
        return store().clients().listEnded(0, store().now().plus(LONG), Optional.empty(), 100).stream()
                .map(StoredInstance::id)
                .toList();
    }

    @Test
    default void purge_removesTheInstanceItsHistoryAndItsPlaceInEveryList() {
        PartitionOwner owner = owner();
        StoredInstance ended = ended(owner, "a");
        StoredInstance other = ended(owner, "b");

        assertEquals(PurgeResult.PURGED, purge("a"));

        assertFalse(exists("a"));
        assertEquals(List.of(), store().owners().history(0, "a", ended.execution()));
        assertEquals(List.of(other), all());
        assertEquals(List.of("b"), endedIds());
        assertEquals(List.of(other), store().clients().list(0, EnumSet.of(Status.COMPLETED), Optional.empty(), 10));
        assertEquals(1, store().owners().history(0, "b", other.execution()).size());
    }

    private PurgeResult purge(String id) {
        return store().clients().purge(0, id, instance(id).execution());
    }

    @Test
    default void purge_isDoneOnceWhenItsReplyWasLost() {
        String execution = ended(owner(), "a").execution();
        purge("a");

        assertEquals(PurgeResult.NO_INSTANCE, store().clients().purge(0, "a", execution));
        assertEquals(PurgeResult.NO_INSTANCE, store().clients().purge(0, "never there", execution));
    }

    @Test
    default void purge_leavesAnotherExecutionUnderTheId() {
        StoredInstance ended = ended(owner(), "a");

        assertEquals(PurgeResult.NO_INSTANCE, store().clients().purge(0, "a", "purged before"));

        assertEquals(ended, instance("a"));
        assertEquals(1, store().owners().history(0, "a", ended.execution()).size());
    }

    @Test
    default void purge_leavesWhatHasNotEnded() {
        PartitionOwner owner = owner();
        StoredInstance pending = created("pending");
        commit(owner, TurnOf.newEntity("@Stock@tea").cell("available", "8").build());
        commit(owner, TurnOf.instance(created("parked")).parking("why").build());

        assertEquals(PurgeResult.NOT_ENDED, purge("pending"));
        assertEquals(PurgeResult.NOT_ENDED, purge("parked"));
        assertEquals(PurgeResult.NOT_ENDED, purge("@Stock@tea"));

        assertEquals(pending, instance("pending"));
        assertEquals(2, all().size());
    }

    @Test
    default void purge_freesTheIdButNotForTheStartThatMadeTheInstance() {
        PartitionOwner owner = owner();
        NewInstance first = newInstance(0, "a");
        store().clients().create(first);
        commit(
                owner,
                TurnOf.instance(instance("a"))
                        .consuming(inboxIds())
                        .completing("42")
                        .build());
        purge("a");

        assertEquals(CreateResult.of(true, "Order"), store().clients().create(first));
        assertFalse(exists("a"));
        assertEquals(List.of(), inbox());

        assertEquals(CreateResult.of(true, "Order"), store().clients().create(newInstance(0, "a")));
        assertEquals(Status.PENDING, instance("a").status());
        assertEquals(List.of("start"), bodies(0));
    }

    @Test
    default void purge_ofAnInstanceThatNoClientStarted() {
        PartitionOwner owner = owner();
        commit(owner, TurnOf.newInstance("child").completing("1").build());

        assertEquals(PurgeResult.PURGED, purge("child"));

        assertFalse(exists("child"));
        assertEquals(Verdict.APPLIED, commit(owner, TurnOf.newInstance("child").build()));
    }

    @Test
    default void purge_letsNothingThatStillComesMakeTheInstanceAnew() {
        PartitionOwner owner = owner();
        StoredInstance running = created("a");
        commit(
                owner,
                TurnOf.instance(running)
                        .consuming(inboxIds())
                        .activity("Payments", "charge")
                        .build());
        store().activities().open(PAYMENTS);
        ActivityTask task =
                store().activities().claim("w", PAYMENTS, 1, Duration.ZERO).get(0);
        StoredInstance before = instance("a");
        commit(owner, TurnOf.instance(before).completing("42").build());
        StoredInstance ended = instance("a");

        assertEquals(PurgeResult.PURGED, purge("a"));

        assertFalse(store().activities().complete(task, message(0, "a", "result")));
        assertEquals(SendResult.NO_INSTANCE, store().clients().send(0, message(0, "a", "event")));
        assertEquals(Verdict.CONFLICT, commit(owner, TurnOf.instance(ended).build()));
        assertFalse(exists("a"));
        assertEquals(List.of(), inbox());
    }

    @Test
    default void listEnded_isInTheOrderOfTheEnds() {
        PartitionOwner owner = owner();
        List<String> inOrder = List.of("c", "a", "b");
        inOrder.forEach(this::created);
        List<Instant> ends = new ArrayList<>();
        for (String id : inOrder) {
            commit(owner, TurnOf.instance(instance(id)).completing(id).build());
            ends.add(instance(id).updatedAt());
            letPass(Duration.ofMillis(2));
        }
        created("still running");

        List<String> paged = new ArrayList<>();
        List<StoredInstance> page = store().clients().listEnded(0, store().now().plus(LONG), Optional.empty(), 1);
        while (!page.isEmpty()) {
            paged.add(page.get(0).id());
            page = store().clients()
                    .listEnded(0, store().now().plus(LONG), Optional.of(ListPosition.ofEnd(page.get(0))), 1);
        }

        assertEquals(inOrder, paged);
        assertEquals(
                List.of("c", "a"),
                store().clients().listEnded(0, ends.get(2), Optional.empty(), 10).stream()
                        .map(StoredInstance::id)
                        .toList());
    }

    @Test
    default void commit_afterTheEndLeavesTheTimeOfTheEnd() {
        PartitionOwner owner = owner();
        StoredInstance ended = ended(owner, "a");
        letPass(Duration.ofMillis(2));
        deliver(0, List.of(message(0, "a", "late")));

        commit(
                owner,
                TurnOf.instance(ended)
                        .consuming(inboxIds())
                        .completing("42")
                        .withoutHistory()
                        .build());

        assertEquals(ended.updatedAt(), instance("a").updatedAt());
        assertEquals(List.of("a"), endedIds());
    }
}
