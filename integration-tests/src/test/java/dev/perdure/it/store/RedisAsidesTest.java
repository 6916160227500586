package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where large turns and results lie, and that they go with their execution. */
final class RedisAsidesTest extends OwnKeys {
    private static final String LARGE = "x".repeat(300 * 1024);

    private PartitionOwner owner;

    RedisAsidesTest(EmbeddedRedis redis) {
        super(redis);
    }

    @BeforeEach
    void own() {
        owner = owner();
    }

    private void commitLargeTurn() {
        commit(owner, TurnOf.instance(created("a")).history("small").build());
        commit(owner, TurnOf.instance(instance("a")).history(LARGE + 2).build());
        commit(owner, TurnOf.instance(instance("a")).history("small too").build());
    }

    @Test
    void largeTurn_liesAsideAndIsReadInItsPlace() {
        commitLargeTurn();

        assertEquals(List.of("small", LARGE + 2, "small too"), store.owners().history(0, "a", "ex"));
        assertEquals(1, keys("b").size());
        assertTrue(client.memoryUsage(keys("h").iterator().next()) < 10_000);
        PartitionImage image = store.inspection().image(0);
        assertEquals(Set.of(), image.strays());
        assertEquals(
                LARGE + 2,
                image.histories()
                        .get(new PartitionImage.Execution("a", "ex"))
                        .get(1)
                        .body());
    }

    @Test
    void largeResult_liesAsideAndIsReadWithTheInstanceButNotWithLists() {
        commit(owner, TurnOf.instance(created("a")).completing(LARGE).build());
        commit(owner, TurnOf.instance(created("b")).completing("42").build());

        assertEquals(Optional.of(LARGE), instance("a").output());
        assertEquals(
                List.of(Optional.empty(), Optional.of("42")),
                store.clients().list(0, Set.of(Status.COMPLETED), Optional.empty(), 10).stream()
                        .map(StoredInstance::output)
                        .toList());
        assertEquals(
                Optional.of(LARGE),
                store.inspection().image(0).instances().get("a").stored().output());
    }

    @Test
    void resultOfALaterTurn_takesThePlaceOfTheEarlierOne() {
        commit(owner, TurnOf.instance(created("a")).completing(LARGE).build());
        commit(owner, TurnOf.instance(instance("a")).completing("42").build());
        assertEquals(Optional.of("42"), instance("a").output());
    }

    @Test
    void purge_removesWhatLiesAside() {
        commitLargeTurn();
        commit(owner, TurnOf.instance(instance("a")).completing(LARGE).build());

        store.clients().purge(0, "a", instance("a").execution());

        assertEquals(Set.of(), keys("b"));
        assertEquals(Set.of(), keys("h"));
    }

    @Test
    void nextExecution_hasNothingOfThePastOneAside() {
        commitLargeTurn();

        assertEquals(
                Verdict.APPLIED,
                commit(owner, TurnOf.instance(instance("a")).continuing("1.ex").build()));

        assertEquals(Set.of(), keys("b"));
        assertEquals(1, store.owners().history(0, "a", "1.ex").size());
    }

    @Test
    void whatLiesAsideOfNothing_isAStray() {
        commitLargeTurn();
        String key = keys("b").iterator().next();
        client.rename(key, key.replace(":a:", ":gone:"));

        assertEquals(Set.of("b:gone:ex"), store.inspection().image(0).strays());
        assertThrows(IllegalStateException.class, () -> store.owners().history(0, "a", "ex"));
    }

    @Test
    void aDamagedKeyAside_stopsTheTurnBeforeItWritesAnything() {
        commitLargeTurn();
        String key = keys("b").iterator().next();
        client.del(key);
        client.set(key, "damaged");
        StoredInstance before = instance("a");

        assertEquals(
                Verdict.DAMAGED,
                commit(owner, TurnOf.instance(before).history(LARGE + 4).build()));

        assertEquals(before, instance("a"));
        assertEquals(3, client.xlen(keys("h").iterator().next()));
    }
}
