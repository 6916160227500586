package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.beats;
import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Taking activities from their queues, running them, losing them and answering. */
interface ActivityContract extends PassingTime {
    @Test
    default void claim_findsWhatWasQueuedBeforeTheQueueWasOpened() {
        queued(1);
        store().activities().open(PAYMENTS);
        store().activities().open(PAYMENTS);

        ActivityTask task = claim("w1", 10).get(0);

        assertEquals(new ActivityTask(0, "Payments", task.entryId(), "a", 1, "p0"), task);
        assertEquals(List.of(), claim("w1", 10));
        assertEquals(List.of(), claim("w2", 10));
    }

    @Test
    default void claim_opensAQueueThatNobodyHasOpened() {
        queued(1);

        assertEquals(1, claim("w1", 10).size());
        assertEquals(List.of(), store().activities().reclaim("w2", Set.of("Unheard"), 10, Duration.ZERO));
    }

    @Test
    default void claimAndReclaim_loseNothingBesideAQueueThatIsNotOpenEverywhere() {
        store().activities().open(PAYMENTS);
        queued(1);
        Set<String> queues = Set.of("Payments", "Unheard");

        assertEquals(
                1, store().activities().claim("w1", queues, 10, Duration.ZERO).size());
        assertEquals(
                1,
                store().activities()
                        .reclaim("w2", Set.of("Payments", "Unknown"), 10, Duration.ZERO)
                        .size());
    }

    @Test
    default void claim_takesFromAllPartitionsAndOnlyFromTheQueuesOfTheWorker() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            commit(
                    owner(partition),
                    TurnOf.newInstance("i" + partition)
                            .activity("Payments", "p" + partition)
                            .activity("Shipping", "s" + partition)
                            .build());
        }
        store().activities().open(Set.of("Payments", "Shipping"));

        List<ActivityTask> tasks = claim("w1", 10);

        Set<String> bodies = new HashSet<>();
        tasks.forEach(task -> bodies.add(task.partition() + task.instanceId() + task.body()));
        assertEquals(Set.of("0i0p0", "1i1p1", "2i2p2", "3i3p3"), bodies);
        assertEquals(List.of(), store().activities().claim("w1", Set.of(), 10, Duration.ZERO));
    }

    @Test
    default void claim_givesEachActivityToOneWorkerInOrderUpToTheLimit() {
        queued(5);
        store().activities().open(PAYMENTS);

        assertEquals(List.of("p0", "p1"), bodies(claim("w1", 2)));
        assertEquals(List.of("p2", "p3"), bodies(claim("w2", 2)));
        assertEquals(List.of("p4"), bodies(claim("w1", 2)));
    }

    @Test
    default void claim_waitsUntilAnActivityIsQueued() throws Exception {
        store().activities().open(PAYMENTS);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<List<ActivityTask>> claim = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return store().activities().claim("w1", PAYMENTS, 10, Duration.ofSeconds(5));
        });
        begun.await();
        queued(1);

        assertEquals(List.of("p0"), bodies(claim.get(30, TimeUnit.SECONDS)));
        assertEquals(List.of(), store().activities().claim("w1", PAYMENTS, 10, SHORT));
    }

    @Test
    default void complete_sendsTheAnswerOnce() {
        ActivityTask task = claimed();

        assertTrue(store().activities().complete(task, message(0, "a", "paid")));
        assertFalse(store().activities().complete(task, message(0, "a", "paid again")));

        assertEquals(List.of("paid"), bodies(0));
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
    }

    @Test
    default void complete_isRefusedForWhatNobodyHasTaken() {
        queued(2);
        store().activities().open(PAYMENTS);
        ActivityTask taken = claim("w1", 1).get(0);
        ActivityTask neverSeen = new ActivityTask(0, "Payments", "1-1", "a", 1, "p");

        assertFalse(store().activities().complete(neverSeen, message(0, "a", "forged")));

        assertEquals(List.of(), inbox());
        assertTrue(store().activities().complete(taken, message(0, "a", "paid")));
        assertEquals(List.of("p1"), bodies(claim("w1", 10)));
    }

    @Test
    default void complete_dropsTheAnswerWhenTheInstanceIsGone() {
        ActivityTask task = claimed();
        ActivityTask ofNobody =
                new ActivityTask(task.partition(), task.queue(), task.entryId(), "gone", 1, task.body());

        assertFalse(store().activities().complete(ofNobody, message(0, "gone", "paid")));

        assertEquals(List.of(), inbox());
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
    }

    @Test
    default void reclaim_takesActivitiesOfAWorkerThatIsNotHeardOf() {
        ActivityTask lost = claimed();
        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, LONG));
        letPass(SHORT);

        ActivityTask again =
                store().activities().reclaim("w2", PAYMENTS, 10, SHORT).get(0);

        assertEquals(new ActivityTask(0, "Payments", lost.entryId(), "a", 2, "p0"), again);
        assertEquals(List.of(), store().activities().reclaim("w3", PAYMENTS, 10, LONG));
        letPass(SHORT);
        assertEquals(
                3,
                store().activities().reclaim("w3", PAYMENTS, 10, SHORT).get(0).deliveries());
    }

    @Test
    default void reclaim_takesNothingThatWasNotTakenBefore() {
        queued(1);
        store().activities().open(PAYMENTS);

        assertEquals(List.of(), store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO));
        assertEquals(1, claim("w1", 10).size());
    }

    @Test
    default void reclaim_findsAllOfMoreThanOnePage() {
        queued(350);
        store().activities().open(PAYMENTS);
        assertEquals(350, claim("w1", 1_000).size());
        letPass(SHORT);

        List<ActivityTask> first = store().activities().reclaim("w2", PAYMENTS, 150, SHORT);
        List<ActivityTask> rest = store().activities().reclaim("w2", PAYMENTS, 1_000, SHORT);

        assertEquals(150, first.size());
        Set<String> ids =
                new HashSet<>(first.stream().map(ActivityTask::entryId).toList());
        rest.forEach(task -> ids.add(task.entryId()));
        assertEquals(350, ids.size());
    }

    @Test
    default void reclaim_findsTheOneThatIsSilentBehindManyThatAreNot() {
        queued(60);
        store().activities().open(PAYMENTS);
        List<ActivityTask> tasks = claim("w1", 60);
        letPass(SHORT);
        store().activities().beat("w1", beats(tasks.subList(0, 59)));

        assertEquals(1, store().activities().reclaim("w2", PAYMENTS, 1, SHORT).size());
    }

    @Test
    default void complete_countsForWhoeverAnswersFirst() {
        ActivityTask slow = claimed();
        ActivityTask fast =
                store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO).get(0);

        assertTrue(store().activities().complete(slow, message(0, "a", "slow but first")));
        assertFalse(store().activities().complete(fast, message(0, "a", "fast but second")));

        assertEquals(List.of("slow but first"), bodies(0));
    }

    @Test
    default void beat_keepsAnActivityFromBeingReclaimed() {
        Duration idle = SHORT.multipliedBy(5);
        ActivityTask task = claimed();
        letPass(idle);
        Instant begun = store().now();

        store().activities().beat("w1", beats(List.of(task)));
        store().activities().beat("w1", beats(List.of()));
        List<ActivityTask> reclaimed = store().activities().reclaim("w2", PAYMENTS, 10, idle);

        // Says nothing if this machine stood still in between.
        boolean inTime = store().now().isBefore(begun.plus(idle));
        assertTrue(!inTime || reclaimed.isEmpty(), reclaimed::toString);
    }

    @Test
    default void beat_isNoDelivery() {
        ActivityTask task = claimed();
        store().activities().beat("w1", beats(List.of(task)));

        assertEquals(
                2,
                store().activities()
                        .reclaim("w2", PAYMENTS, 10, Duration.ZERO)
                        .get(0)
                        .deliveries());
    }

    @Test
    default void beat_doesNotTakeBackWhatTheWorkerHasLost() {
        ActivityTask task = claimed();
        store().activities().reclaim("w2", PAYMENTS, 10, Duration.ZERO);
        letPass(SHORT);

        List<ActivityTask> lostAndUnknown = new ArrayList<>(List.of(task));
        lostAndUnknown.add(new ActivityTask(0, "Payments", "1-1", "a", 1, "p"));
        store().activities().beat("w1", beats(lostAndUnknown));

        assertEquals(1, store().activities().reclaim("w3", PAYMENTS, 10, SHORT).size());
    }

    private void queued(int count) {
        PartitionOwner owner = owner();
        TurnOf turn = TurnOf.newInstance("a");
        for (int at = 0; at < count; at++) {
            turn.activity("Payments", "p" + at);
        }
        commit(owner, turn.build());
    }

    /** An activity that worker w1 has taken. */
    private ActivityTask claimed() {
        queued(1);
        store().activities().open(PAYMENTS);
        return claim("w1", 1).get(0);
    }

    private List<ActivityTask> claim(String worker, int limit) {
        return store().activities().claim(worker, PAYMENTS, limit, Duration.ZERO);
    }

    private static List<String> bodies(List<ActivityTask> tasks) {
        return tasks.stream().map(ActivityTask::body).toList();
    }
}
