package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Executions that go on as another one, turn by turn, with changes of the owner between the turns. */
final class ContinueAsNewTest {
    private static final EntityId LEDGER = new EntityId("Ledger", "x");
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);
    private static final Signature<Integer> ASK =
            new Signature<>("Ledger.ask", List.of(new Parameter("asked", INT)), INT, List.of());
    private static final Signature<Integer> SELF =
            new Signature<>("Asker", List.of(new Parameter("generation", INT)), INT, List.of());
    private static final EventType<?> GO = new EventType<>("go", TypeRef.VOID);

    private final OnePartition partition = new OnePartition();

    private static Binding[] code() {
        return new Binding[] {
            FlowsSumBinding.of(FlowCode.Sum::new),
            FlowsRoundsBinding.of(FlowCode.Rounds::new),
            new OrchestratorBinding(
                    new Signature<>("Parent", List.of(), TypeRef.VOID, List.of()), List.of(), true, (ctx, none) -> {
                        new FlowsSumProxy(ctx).withId("sum").run(List.of());
                        return null;
                    }),
            asker()
        };
    }

    /** Waits for an event, asks the ledger for its generation, and goes on with the next one. */
    private static Binding asker() {
        return new OrchestratorBinding(SELF, List.of(GO), true, (ctx, arguments) -> {
            OrchestrationCalls calls = OrchestrationCalls.of(ctx);
            int generation = (Integer) arguments[0];
            if (generation == 0) {
                calls.event(GO).await();
                return calls.continueAsNew(SELF, 1);
            }
            return calls.entity(LEDGER, ASK, generation).await();
        });
    }

    private PartitionLoop owner() {
        return partition.owner(10, code());
    }

    private void raise(int number) {
        partition.raise("sum", "number", String.valueOf(number));
    }

    private long waiting(String id) {
        return partition.inbox().stream()
                .filter(entry -> entry.receiver().equals(id))
                .count();
    }

    private void drain(PartitionLoop loop, String id) {
        for (int steps = 0; waiting(id) > 0; steps++) {
            assertTrue(steps < 10_000 && loop.step(Duration.ZERO), () -> "still waiting: " + partition.inbox());
        }
    }

    @Test
    void anotherOwnerForEachTurn_losesAndRepeatsNothing() {
        partition.start("sum", "Sum", "[[]]");
        for (int number = 1; number <= 5; number++) {
            raise(number);
        }
        raise(0);
        while (waiting("sum") > 0) {
            try (PartitionLoop loop = owner()) {
                assertTrue(loop.step(Duration.ZERO));
            }
        }
        assertEquals(Optional.of("[1,2,3,4,5]"), partition.stored("sum").output());
        assertEquals(5, ContentId.generation(partition.stored("sum").execution()));
    }

    @Test
    void moreMessagesThanATurnTakes_keepTheirOrder() {
        partition.start("sum", "Sum", "[[]]");
        for (int number = 1; number <= 300; number++) {
            raise(number);
        }
        raise(0);
        try (PartitionLoop loop = owner()) {
            drain(loop, "sum");
        }
        String expected =
                IntStream.rangeClosed(1, 300).boxed().toList().toString().replace(" ", "");
        assertEquals(Optional.of(expected), partition.stored("sum").output());
    }

    @Test
    void pastExecution_leavesNeitherHistoryNorTimers() {
        partition.start("rounds", "Rounds", "[3]");
        String first = partition.stored("rounds").execution();
        try (PartitionLoop loop = owner()) {
            drain(loop, "rounds");
        }

        StoredInstance ended = partition.stored("rounds");
        assertEquals(Status.COMPLETED, ended.status());
        assertEquals(List.of(), partition.store().owners().history(0, "rounds", first));
        assertEquals(1, partition.store().inspection().image(0).histories().size());
        assertEquals(List.of(), partition.store().inspection().image(0).timers());
    }

    @Test
    void resultForAPastExecution_hasNoEffect() {
        partition.start("rounds", "Rounds", "[1]");
        try (PartitionLoop loop = owner()) {
            drain(loop, "rounds");
            assertEquals(Status.COMPLETED, partition.stored("rounds").status());
            partition.answer(
                    "Work",
                    call -> new Message.ActivityResult(
                            call.execution(), call.step(), call.nonce(), new Payload("\"hello\"")));
            drain(loop, "rounds");
        }
        assertEquals(
                Optional.of("\"done for nobody\""), partition.stored("rounds").output());
    }

    @Test
    void terminationBeforeTheStartOfTheNext_isTakenAndTellsTheParent() {
        partition.start("parent", "Parent", "[]");
        try (PartitionLoop loop = owner()) {
            drain(loop, "parent");
            drain(loop, "sum");
            for (int number = 1; number <= 400; number++) {
                raise(number);
            }
            partition.send("sum", new Message.Terminate("enough"));
            for (int number = 401; number <= 800; number++) {
                raise(number);
            }
            drain(loop, "sum");
            drain(loop, "parent");
        }
        assertEquals(Status.TERMINATED, partition.stored("sum").status());
        assertEquals(1, ContentId.generation(partition.stored("sum").execution()), "the second never began");
        assertEquals(Status.FAILED, partition.stored("parent").status());
    }

    @Test
    void answerToAnExecutionThatWasLostAndComesAgain_waitsForIt() {
        partition.start("asker", "Asker", "[0]");
        String next = ContentId.nextExecution("asker", partition.stored("asker").execution(), new Payload("[1]"));
        String call =
                new HistoryEvent.EntityCalled(0, LEDGER, "Ledger.ask", new Payload("[1]"), Optional.empty()).call();
        try (PartitionLoop loop = owner()) {
            partition.send("asker", new Message.Answer(next, 0, call, new Outcome.Succeeded(new Payload("42"))));
            loop.step(Duration.ZERO);
            loop.step(Duration.ZERO);
            assertEquals(1, waiting("asker"));

            partition.raise("asker", "go", "null");
            drain(loop, "asker");
        }
        assertEquals(Optional.of("42"), partition.stored("asker").output());
    }

    @Test
    void answerToAnExecutionThatIsPast_hasNoEffect() {
        partition.start("asker", "Asker", "[0]");
        String first = partition.stored("asker").execution();
        String call =
                new HistoryEvent.EntityCalled(0, LEDGER, "Ledger.ask", new Payload("[1]"), Optional.empty()).call();
        try (PartitionLoop loop = owner()) {
            partition.raise("asker", "go", "null");
            drain(loop, "asker");
            partition.send("asker", new Message.Answer(first, 0, call, new Outcome.Succeeded(new Payload("42"))));
            drain(loop, "asker");
        }
        assertEquals(Status.RUNNING, partition.stored("asker").status());
    }
}
