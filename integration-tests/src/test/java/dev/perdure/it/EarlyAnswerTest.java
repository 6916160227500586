package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Status;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Answers that come before their questions: a partition lost its newest turns, and others had answered what those had
 * asked. The turns run again; their questions bear the same identities and are not answered a second time.
 */
final class EarlyAnswerTest {
    private static final String ID = "asker";
    private static final EntityId LEDGER = new EntityId("Ledger", "x");
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);
    private static final Signature<Integer> ASK =
            new Signature<>("Ledger.ask", List.of(new Parameter("asked", INT)), INT, List.of());
    private static final EventType<?> GO = new EventType<>("go", TypeRef.VOID);

    private final OnePartition partition = OnePartition.failingApart();

    /** Waits for the event (step 0), then asks for 1 (step 1), then for what that gave (step 2). */
    private static Binding asker() {
        return new OrchestratorBinding(
                new Signature<>("Asker", List.of(), INT, List.of()), List.of(GO), true, (ctx, arguments) -> {
                    OrchestrationCalls calls = OrchestrationCalls.of(ctx);
                    calls.event(GO).await();
                    int first = calls.entity(LEDGER, ASK, 1).await();
                    return calls.entity(LEDGER, ASK, first).await();
                });
    }

    private void answer(int step, int asked, int result) {
        String call = new HistoryEvent.EntityCalled(
                        step, LEDGER, "Ledger.ask", new Payload("[" + asked + "]"), Optional.empty())
                .call();
        Outcome outcome = new Outcome.Succeeded(new Payload(String.valueOf(result)));
        partition.send(ID, new Message.Answer(partition.stored(ID).execution(), step, call, outcome));
    }

    /** How many messages for the instance are in the inbox. */
    private long waiting() {
        return partition.inbox().stream()
                .filter(entry -> entry.receiver().equals(ID))
                .count();
    }

    /** Nobody hosts the entity: what it was asked stays. */
    private void drain(PartitionLoop loop) {
        for (int steps = 0; waiting() > 0; steps++) {
            assertTrue(steps < 1000 && loop.step(Duration.ZERO));
        }
    }

    private PartitionLoop begun() {
        PartitionLoop loop = partition.owner(10, asker());
        partition.start(ID, "Asker", "[]");
        drain(loop);
        return loop;
    }

    @Test
    void answersBeforeTheirQuestions_waitForThem() {
        try (PartitionLoop loop = begun()) {
            answer(2, 5, 42);
            answer(1, 1, 5);
            loop.step(Duration.ZERO);
            loop.step(Duration.ZERO);
            assertEquals(2, waiting());
            assertEquals(1, partition.stored(ID).turns());

            partition.raise(ID, "go", "null");
            drain(loop);
            assertEquals(Optional.of("42"), partition.stored(ID).output());
        }
    }

    @Test
    void answersBeforeTheirQuestions_waitThroughAChangeOfOwner() {
        begun().close();
        answer(2, 5, 42);
        answer(1, 1, 5);
        try (PartitionLoop loop = partition.owner(10, asker())) {
            loop.step(Duration.ZERO);
        }
        try (PartitionLoop loop = partition.owner(10, asker())) {
            partition.raise(ID, "go", "null");
            drain(loop);
            assertEquals(Optional.of("42"), partition.stored(ID).output());
        }
    }

    @Test
    void answerToAnotherQuestionOfTheStep_hasNoEffect() {
        try (PartitionLoop loop = begun()) {
            answer(1, 9, 99);
            loop.step(Duration.ZERO);
            partition.raise(ID, "go", "null");
            drain(loop);
            assertEquals(Status.RUNNING, partition.stored(ID).status());

            answer(1, 1, 5);
            answer(2, 5, 42);
            drain(loop);
            assertEquals(Optional.of("42"), partition.stored(ID).output());
        }
    }

    @Test
    void messagesBeforeTheirInstance_waitForIt() {
        try (PartitionLoop loop = partition.owner(10, asker())) {
            partition.raise(ID, "go", "null");
            loop.step(Duration.ZERO);
            assertEquals(1, waiting());

            partition.clock().forward(HubStore.DELIVERED_RETENTION.minusSeconds(1));
            loop.step(Duration.ZERO);
            partition.send(
                    ID, new Message.Start("Asker", new Payload("[]"), Optional.empty(), Optional.empty(), "start"));
            drain(loop);
            answer(1, 1, 5);
            answer(2, 5, 42);
            drain(loop);
            assertEquals(Optional.of("42"), partition.stored(ID).output());
        }
    }

    @Test
    void messagesWhoseInstanceNeverComes_goToTheDeadLetters() {
        try (PartitionLoop loop = partition.owner(10, asker())) {
            partition.raise(ID, "go", "null");
            loop.step(Duration.ZERO);
            assertEquals(1, waiting());

            partition.clock().forward(HubStore.DELIVERED_RETENTION);
            loop.step(Duration.ZERO);
            assertEquals(0, waiting());
            PartitionImage image = partition.store().inspection().image(0);
            assertEquals(
                    List.of(ID),
                    image.deadLetters().stream()
                            .map(letter -> letter.receiver())
                            .toList());
        }
    }

    @Test
    void messagesBehindManyEarlyAnswers_areNotHeldUp() {
        try (PartitionLoop loop = begun()) {
            for (int i = 0; i < 600; i++) {
                answer(1, i + 2, i);
            }
            answer(1, 1, 5);
            answer(2, 5, 42);
            partition.raise(ID, "go", "null");
            drain(loop);
            assertEquals(Optional.of("42"), partition.stored(ID).output());
        }
    }

    /** As {@link #asker}, but its turns fail behind the event while there are failures left. */
    private static Binding failingAsker(AtomicInteger runs, int failures) {
        return new OrchestratorBinding(
                new Signature<>("Asker", List.of(), INT, List.of()), List.of(GO), true, (ctx, arguments) -> {
                    OrchestrationCalls calls = OrchestrationCalls.of(ctx);
                    calls.event(GO).await();
                    if (runs.incrementAndGet() <= failures) {
                        throw new OutOfMemoryError("as asked");
                    }
                    return calls.entity(LEDGER, ASK, 1).await();
                });
    }

    @Test
    void receiverOfEarlyAnswers_isNotTriedAgainBeforeItsTime() {
        AtomicInteger runs = new AtomicInteger();
        try (PartitionLoop loop = partition.owner(10, failingAsker(runs, 4))) {
            partition.start(ID, "Asker", "[]");
            drain(loop);
            answer(1, 1, 5);
            loop.step(Duration.ZERO);
            partition.clock().forward(HubStore.DELIVERED_RETENTION);
            loop.step(Duration.ZERO);
            partition.raise(ID, "go", "null");
            for (int delay = 0; delay <= 4; delay = Math.max(1, delay * 2)) {
                partition.clock().forward(Duration.ofSeconds(delay));
                loop.step(Duration.ZERO);
                loop.step(Duration.ZERO); // what was set aside may come first, alone
            }
            assertEquals(4, runs.get());

            partition.clock().forward(Duration.ofSeconds(7)); // of eight, and the early answers are looked at again
            loop.step(Duration.ZERO);
            assertEquals(4, runs.get());

            partition.clock().forward(Duration.ofSeconds(1));
            drain(loop);
            assertEquals(Optional.of("5"), partition.stored(ID).output());
        }
    }
}
