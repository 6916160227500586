package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nobody can tell an archived history from another one. */
interface ArchiveContract extends PassingTime {
    /** Of two turns, with what a stream or an archive could take for its own signs. */
    private StoredInstance ended(PartitionOwner owner, String id) {
        commit(owner, TurnOf.instance(created(id)).history("1:e2:k\u00e4\n").build());
        commit(owner, TurnOf.instance(instance(id)).history("").completing("42").build());
        return instance(id);
    }

    private boolean archive(Instant before, int limit) {
        return store().owners().archive(0, before, limit);
    }

    private Instant later() {
        return store().now().plus(LONG);
    }

    @Test
    default void archive_changesNothingThatIsRead() {
        PartitionOwner owner = owner();
        StoredInstance ended = ended(owner, "a:b|c");
        commit(owner, TurnOf.instance(created("running")).build());
        PartitionImage before = store().inspection().image(0);

        assertFalse(archive(later(), 10));

        assertEquals(List.of("1:e2:k\u00e4\n", ""), store().owners().history(0, "a:b|c", "ex"));
        assertEquals(List.of("turn 1"), store().owners().history(0, "running", "ex"));
        assertEquals(ended, instance("a:b|c"));
        PartitionImage after = store().inspection().image(0);
        assertEquals(before.histories(), after.histories());
        assertEquals(before.indices(), after.indices());
        assertEquals(before.strays(), after.strays());
    }

    @Test
    default void archive_goesOnInTheOrderOfTheEnds() {
        PartitionOwner owner = owner();
        ended(owner, "b");
        letPass(Duration.ofMillis(2));
        ended(owner, "a");
        Instant second = instance("a").updatedAt();

        assertFalse(archive(second, 10));
        assertTrue(archive(later(), 1));
        assertFalse(archive(later(), 1));
        letPass(Duration.ofMillis(2));
        ended(owner, "c");
        assertTrue(archive(later(), 1));
        assertFalse(archive(later(), 1));
    }

    @Test
    default void archive_goesBackWithTheClock() {
        ended(owner(), "a");
        assertTrue(archive(later(), 1));
        assertFalse(archive(later(), 1));

        assertFalse(archive(Instant.EPOCH, 1));
        assertTrue(archive(later(), 1));
    }

    @Test
    default void archivedInstance_consumesWhatComesLate() {
        PartitionOwner owner = owner();
        StoredInstance ended = ended(owner, "a");
        archive(later(), 10);
        deliver(0, List.of(message(0, "a", "late")));

        Verdict verdict = commit(
                owner,
                TurnOf.instance(ended)
                        .consuming(inboxIds())
                        .completing("42")
                        .withoutHistory()
                        .build());

        assertEquals(Verdict.APPLIED, verdict);
        assertEquals(List.of(), inbox());
        assertEquals(2, store().owners().history(0, "a", "ex").size());
    }

    @Test
    default void purge_removesAnArchivedHistory() {
        PartitionOwner owner = owner();
        ended(owner, "a");
        archive(later(), 10);

        assertEquals(
                PurgeResult.PURGED,
                store().clients().purge(0, "a", instance("a").execution()));

        assertEquals(List.of(), store().owners().history(0, "a", "ex"));
        assertTrue(store().inspection().image(0).histories().isEmpty());
        commit(owner, TurnOf.instance(created("a")).history("anew").build());
        assertEquals(List.of("anew"), store().owners().history(0, "a", "ex"));
    }
}
