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
interface LeaseContract extends StoreFixture {
    Acquisition ACQUIRED = new Acquisition(true, Duration.ZERO);

    @Test
    default void acquire_isRefusedWhileAnotherLeaseLasts() {
        assertEquals(ACQUIRED, store().acquire(0, "w1", "n1", LONG));

        Acquisition refused = store().acquire(0, "w2", "n2", LONG);

        assertFalse(refused.acquired());
        assertTrue(refused.remaining().compareTo(Duration.ZERO) > 0, refused::toString);
        assertTrue(refused.remaining().compareTo(LONG) <= 0, refused::toString);
        assertTrue(store().renew(new PartitionOwner(0, "n1"), LONG));
        assertEquals(ACQUIRED, store().acquire(1, "w2", "n2", LONG));
    }

    @Test
    default void acquire_isRefusedToTheSameWorkerUnderANewNonce() {
        store().acquire(0, "w1", "n1", LONG);

        assertFalse(store().acquire(0, "w1", "n2", LONG).acquired());
    }

    @Test
    default void acquire_isDoneOnceWhenItsReplyWasLost() {
        store().acquire(0, "w1", "n1", LONG);

        assertEquals(ACQUIRED, store().acquire(0, "w1", "n1", LONG));
    }

    @Test
    default void acquire_byManyAtOnceHasOneWinner() {
        List<CompletableFuture<Acquisition>> calls = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(() -> store().acquire(0, "w" + at, "n" + at, LONG)))
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
        store().acquire(0, "w1", "n1", SHORT);
        letPass(SHORT);

        assertEquals(ACQUIRED, store().acquire(0, "w2", "n2", LONG));

        assertFalse(store().renew(new PartitionOwner(0, "n1"), LONG));
        store().release(new PartitionOwner(0, "n1"));
        assertTrue(store().renew(new PartitionOwner(0, "n2"), LONG));
    }

    @Test
    default void renew_holdsThePartitionForAnotherLease() {
        store().acquire(0, "w1", "n1", SHORT);
        assertTrue(store().renew(new PartitionOwner(0, "n1"), LONG));
        letPass(SHORT);

        assertFalse(store().acquire(0, "w2", "n2", LONG).acquired());
    }

    @Test
    default void renew_comesInTimeUntilAnotherOwnerHasCome() {
        store().acquire(0, "w1", "n1", SHORT);
        letPass(SHORT);

        assertTrue(store().renew(new PartitionOwner(0, "n1"), LONG));
        assertFalse(store().acquire(0, "w2", "n2", LONG).acquired());
    }

    @Test
    default void release_letsOthersInAtOnce() {
        store().acquire(0, "w1", "n1", LONG);
        store().release(new PartitionOwner(0, "n1"));

        assertFalse(store().renew(new PartitionOwner(0, "n1"), LONG));
        assertEquals(ACQUIRED, store().acquire(0, "w2", "n2", LONG));
    }

    @Test
    default void heartbeat_showsAWorkerAndWhatItHosts() {
        WorkerEntry one = new WorkerEntry(
                "w1", Map.of("Order", Set.of("approved", "cancelled"), "Ship ü", Set.of()), Set.of("Stock"), Set.of());
        WorkerEntry two = new WorkerEntry("w2", Map.of(), Set.of(), Set.of("Payments", "Shipping"));

        assertEquals(List.of(one), store().heartbeat(one, LONG));
        assertEquals(Set.of(one, two), new HashSet<>(store().heartbeat(two, LONG)));
        assertEquals(Set.of(one, two), new HashSet<>(store().workers()));

        WorkerEntry changed = new WorkerEntry("w1", Map.of(), Set.of(), Set.of("Payments"));
        assertEquals(Set.of(changed, two), new HashSet<>(store().heartbeat(changed, LONG)));
    }

    @Test
    default void heartbeat_endsWithItsLease() {
        WorkerEntry quick = new WorkerEntry("w1", Map.of(), Set.of(), Set.of());
        WorkerEntry steady = new WorkerEntry("w2", Map.of(), Set.of(), Set.of());
        store().heartbeat(quick, SHORT);
        store().heartbeat(steady, LONG);
        letPass(SHORT);

        assertEquals(List.of(steady), store().workers());
        assertEquals(List.of(steady), store().heartbeat(steady, LONG));
    }

    @Test
    default void deregister_removesAWorkerAtOnce() {
        WorkerEntry worker = new WorkerEntry("w1", Map.of(), Set.of(), Set.of());
        store().heartbeat(worker, LONG);

        store().deregister("w1");
        store().deregister("w1");

        assertEquals(List.of(), store().workers());
    }
}
