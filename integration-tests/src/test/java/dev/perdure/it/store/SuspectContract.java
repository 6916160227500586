package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.PartitionOwner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often turns of a receiver failed. */
interface SuspectContract extends StoreFixture {
    @Test
    default void suspect_countsEachReceiverOverAllOwners() {
        PartitionOwner first = owner();
        assertEquals(List.of(1, 1), store().owners().suspect(first, List.of("a", "@Stock@tea")));
        assertEquals(List.of(2), store().owners().suspect(first, List.of("a")));
        store().workers().release(first);

        assertEquals(Map.of("a", 2, "@Stock@tea", 1), store().owners().suspects(0));
        assertEquals(List.of(3), store().owners().suspect(owner(), List.of("a")));
        assertEquals(Map.of(), store().owners().suspects(1));
    }

    @Test
    default void acquit_forgetsTheFailedTurnsOfThese() {
        PartitionOwner owner = owner();
        store().owners().suspect(owner, List.of("a", "b", "c"));

        store().owners().acquit(owner, List.of("a", "c", "unknown"));

        assertEquals(Map.of("b", 1), store().owners().suspects(0));
    }

    @Test
    default void suspectAndAcquit_ofAFormerOwnerChangeNothing() {
        PartitionOwner former = owner();
        store().owners().suspect(former, List.of("a"));
        store().workers().release(former);
        owner();

        assertEquals(List.of(), store().owners().suspect(former, List.of("a")));
        store().owners().acquit(former, List.of("a"));

        assertEquals(Map.of("a", 1), store().owners().suspects(0));
    }
}
