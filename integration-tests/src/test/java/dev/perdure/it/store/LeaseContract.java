package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is alive, who owns a partition, and when that ends. */
interface LeaseContract extends PassingTime {
    Acquisition ACQUIRED = Acquisition.of(true);
    Acquisition AFTER_A_DEATH = Acquisition.of(false);

    @Test
    default void acquire_isRefusedWhileAnotherLeaseLasts() {
        assertEquals(ACQUIRED, store().workers().acquire(0, "w1", "n1", LONG));

        Acquisition refused = store().workers().acquire(0, "w2", "n2", LONG);

        assertFalse(refused.acquired());
        assertTrue(refused.remaining().compareTo(Duration.ZERO) > 0, refused::toString);
        assertTrue(refused.remaining().compareTo(LONG) <= 0, refused::toString);
        assertTrue(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        assertEquals(ACQUIRED, store().workers().acquire(1, "w2", "n2", LONG));
    }

    @Test
    default void acquire_isRefusedToTheSameWorkerUnderANewNonce() {
        store().workers().acquire(0, "w1", "n1", LONG);

        assertFalse(store().workers().acquire(0, "w1", "n2", LONG).acquired());
    }

    @Test
    default void acquire_isDoneOnceWhenItsReplyWasLost() {
        store().workers().acquire(0, "w1", "n1", LONG);

        assertEquals(ACQUIRED, store().workers().acquire(0, "w1", "n1", LONG));
    }

    @Test
    default void acquire_byManyAtOnceHasOneWinner() {
        List<CompletableFuture<Acquisition>> calls = IntStream.range(0, 8)
                .mapToObj(at ->
                        CompletableFuture.supplyAsync(() -> store().workers().acquire(0, "w" + at, "n" + at, LONG)))
                .toList();

        assertEquals(
                1,
                calls.stream()
                        .map(CompletableFuture::join)
                        .filter(Acquisition::acquired)
                        .count());
    }

    @Test
    default void lease_endsByItselfAndThenRenewFailsForTheOldOwner() {
        store().workers().acquire(0, "w1", "n1", SHORT);
        letPass(SHORT);

        assertEquals(AFTER_A_DEATH, store().workers().acquire(0, "w2", "n2", LONG));
        assertEquals(AFTER_A_DEATH, store().workers().acquire(0, "w2", "n2", LONG));

        assertFalse(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        store().workers().release(new PartitionOwner(0, "n1"));
        assertTrue(store().workers().renew(new PartitionOwner(0, "n2"), LONG));
    }

    @Test
    default void renew_holdsThePartitionForAnotherLease() {
        store().workers().acquire(0, "w1", "n1", SHORT);
        assertTrue(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        letPass(SHORT);

        assertFalse(store().workers().acquire(0, "w2", "n2", LONG).acquired());
    }

    @Test
    default void renew_comesInTimeUntilAnotherOwnerHasCome() {
        store().workers().acquire(0, "w1", "n1", SHORT);
        letPass(SHORT);

        assertTrue(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        assertFalse(store().workers().acquire(0, "w2", "n2", LONG).acquired());
    }

    @Test
    default void release_letsOthersInAtOnce() {
        store().workers().acquire(0, "w1", "n1", LONG);
        store().workers().release(new PartitionOwner(0, "n1"));

        assertFalse(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        assertEquals(ACQUIRED, store().workers().acquire(0, "w2", "n2", LONG));
    }

    @Test
    default void abandon_letsOthersInAtOnceWhoDoNotFindItClean() {
        store().workers().acquire(0, "w1", "n1", LONG);
        store().workers().abandon(new PartitionOwner(0, "n1"));

        assertFalse(store().workers().renew(new PartitionOwner(0, "n1"), LONG));
        assertEquals(AFTER_A_DEATH, store().workers().acquire(0, "w2", "n2", LONG));
        store().workers().abandon(new PartitionOwner(0, "n1"));
        assertTrue(store().workers().renew(new PartitionOwner(0, "n2"), LONG));
        assertEquals(AFTER_A_DEATH, store().workers().acquire(0, "w2", "n2", LONG));
    }

    @Test
    default void heartbeat_showsAWorkerAndWhatItHosts() {
        WorkerEntry one = new WorkerEntry(
                "w1", Map.of("Order", Set.of("approved", "cancelled"), "Ship ü", Set.of()), Set.of("Stock"), Set.of());
        WorkerEntry two = new WorkerEntry("w2", Map.of(), Set.of(), Set.of("Payments", "Shipping"));

        assertEquals(List.of(one), store().workers().heartbeat(one, LONG));
        assertEquals(Set.of(one, two), new HashSet<>(store().workers().heartbeat(two, LONG)));
        assertEquals(Set.of(one, two), new HashSet<>(store().workers().live()));

        WorkerEntry changed = new WorkerEntry("w1", Map.of(), Set.of(), Set.of("Payments"));
        assertEquals(Set.of(changed, two), new HashSet<>(store().workers().heartbeat(changed, LONG)));
    }

    @Test
    default void heartbeat_endsWithItsLease() {
        WorkerEntry quick = new WorkerEntry("w1", Map.of(), Set.of(), Set.of());
        WorkerEntry steady = new WorkerEntry("w2", Map.of(), Set.of(), Set.of());
        store().workers().heartbeat(quick, SHORT);
        store().workers().heartbeat(steady, LONG);
        letPass(SHORT);

        assertEquals(List.of(steady), store().workers().live());
        assertEquals(List.of(steady), store().workers().heartbeat(steady, LONG));
    }

    @Test
    default void deregister_removesAWorkerAtOnce() {
        WorkerEntry worker = new WorkerEntry("w1", Map.of(), Set.of(), Set.of());
        store().workers().heartbeat(worker, LONG);

        store().workers().deregister("w1");
        store().workers().deregister("w1");

        assertEquals(List.of(), store().workers().live());
    }
}
