package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.CriticalSection;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Locks of entities whose messages owners die of, or whose state cannot be read: nobody waits for ever. */
final class RefusedLockTest {
    private static final String TAPE = "@Tape@t";
    private static final String BOX = "@Box@t";
    private static final Duration FIRST_CHECK = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private int deaths;
    private final OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
        if (method.equals("commit")
                && deaths > 0
                && ((List<?>) arguments.get(1)).stream().anyMatch(this::isOfAnEntity)) {
            throw new LinkageError("the end of this owner");
        }
    }));

    private boolean isOfAnEntity(Object turn) {
        return ((Turn) turn).instanceId().startsWith("@");
    }

    private final Binding[] bindings = {
        SectionsBoxBinding.of(Sections.BoxCode::new),
        FlowsTapeBinding.of(FlowCode.Tape::new),
        SectionsKeepingBinding.of(Sections.Keeper::new),
        FlowsChainBinding.of(ctx -> names -> {
            CriticalSection both;
            try {
                both = ctx.lock(new FlowsTapeProxy(ctx, "t"), new SectionsBoxProxy(ctx, "t"));
            } catch (TaskFailedException refused) {
                return List.of(String.valueOf(refused.getMessage()));
            }
            both.close();
            return names;
        })
    };

    private Map<String, String> cells(String entity) {
        return partition.stored(entity).cells();
    }

    private void append(int value) {
        partition.send(TAPE, new Message.Operation("Tape.append", new Payload("[" + value + "]"), Optional.empty()));
    }

    /** Six owners, of whom the first five die with a turn of an entity in hand. */
    private void outliveFiveOwners(BooleanSupplier isDone) {
        deaths = 5;
        for (int owners = 0; !isDone.getAsBoolean(); owners++) {
            assertTrue(owners < 100, () -> partition.inbox().toString());
            try (PartitionLoop loop = partition.ownerAfterDeath(10, bindings)) {
                for (int steps = 0; steps < 20; steps++) {
                    assertTrue(loop.step(Duration.ZERO));
                }
            } catch (LinkageError death) {
                deaths--;
            }
        }
        assertEquals(0, deaths);
    }

    @Test
    void lettersAboutALockThatOwnersDieWith_doWhatTheyAreFor() {
        partition.owner(10, bindings).close();
        partition.start("holder", "Keeping", "[\"t\",\"close\"]");
        outliveFiveOwners(() -> partition.inbox().isEmpty());
        assertEquals("[0]", cells(TAPE).get("values"));

        try (PartitionLoop loop = partition.ownerAfterDeath(10, bindings)) {
            append(5);
            partition.drain(loop);
        }
        partition.clock().forward(FIRST_CHECK);
        outliveFiveOwners(
                () -> "2".equals(cells(TAPE).get("@check")) && partition.inbox().isEmpty());

        partition.raise("holder", "go", "null");
        outliveFiveOwners(() -> partition.inbox().isEmpty());
        assertEquals(Status.COMPLETED, partition.stored("holder").status());
        assertEquals(Map.of("values", "[0,5,1]"), cells(TAPE));
        assertEquals(Set.of("value"), cells(BOX).keySet());
        assertEquals(List.of(), partition.store().inspection().image(0).deadLetters());
    }

    @Test
    void holderWhoseTurnsFailAgainAndAgain_keepsItsLockUntilItIsTerminated() {
        Binding failing = SectionsKeepingBinding.of(ctx -> (key, how) -> {
            CriticalSection section = ctx.lock(new FlowsTapeProxy(ctx, key));
            try (section) {
                ctx.events().go().await();
                throw new OutOfMemoryError("as asked");
            }
        });
        try (PartitionLoop loop = partition.owner(10, failing, FlowsTapeBinding.of(FlowCode.Tape::new))) {
            partition.start("holder", "Keeping", "[\"t\",\"fail\"]");
            partition.drain(loop);
            partition.raise("holder", "go", "null");
            append(7);
            for (int steps = 0; partition.stored("holder").status() != Status.SUSPENDED; steps++) {
                assertTrue(steps < 100 && loop.step(Duration.ZERO));
                partition.clock().forward(LONGEST_DELAY);
            }
            for (int checks = 0; checks < 10; checks++) {
                partition.clock().forward(LONGEST_DELAY);
                loop.step(Duration.ZERO);
            }
            assertTrue(cells(TAPE).containsKey("@lock"));
            assertFalse(cells(TAPE).containsKey("values"));

            partition.send("holder", new Message.Terminate("given up"));
            partition.drain(loop);
            assertEquals(Map.of("values", "[7]"), cells(TAPE));
        }
    }

    /** Somebody damages what the tape has stored of its lock. */
    private void damageTheLock() {
        StoredInstance before = partition.stored(TAPE);
        partition.commit(new Turn(
                TAPE,
                "",
                "",
                before.token(),
                "damaged",
                before.turns() + 1,
                Optional.empty(),
                List.of(),
                TurnEffects.NONE,
                Standing.RUNNING,
                new Turn.CellChanges(Map.of("@lock", "no lock"), Set.of()),
                Optional.empty()));
    }

    @Test
    void lockThatCannotBeRead_isRefusedAndTheOrchestratorGoesOnWithoutAnyOfIt() {
        try (PartitionLoop loop = partition.owner(10, bindings)) {
            append(1);
            partition.drain(loop);
            damageTheLock();
        }
        try (PartitionLoop loop = partition.owner(10, bindings)) {
            partition.start("asker", "Chain", "[[\"Ann\"]]");
            for (int steps = 0; partition.stored("asker").status() != Status.COMPLETED; steps++) {
                assertTrue(steps < 100, () -> partition.inbox().toString());
                assertTrue(loop.step(Duration.ZERO));
                partition.clock().forward(LONGEST_DELAY);
            }
            loop.step(Duration.ZERO);

            String refusal = partition.stored("asker").output().orElseThrow();
            assertTrue(refusal.contains("[PERD-389] The lock of @Tape@t was not granted"), refusal);
            assertFalse(cells(BOX).containsKey("@lock"), () -> cells(BOX).toString());
        }
    }
}
