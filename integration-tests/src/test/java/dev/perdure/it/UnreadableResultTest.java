package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.RetryPolicy;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is stored does not fit the type that newly deployed code asks for. */
final class UnreadableResultTest {
    private static final String ID = "reader";
    private static final Payload TEXT = new Payload("\"forty-two\"");

    private final OnePartition partition = new OnePartition();

    /** An orchestrator that returns what it reads. */
    private static Binding reading(TypeRef<?> type, Function<OrchestrationCalls, Object> read) {
        return new OrchestratorBinding(
                new Signature<>("Reader", List.of(), type, List.of()),
                List.of(new EventType<>("told", type)),
                true,
                (ctx, arguments) -> read.apply(calls(ctx)));
    }

    private static OrchestrationCalls calls(OrchestrationContext ctx) {
        return OrchestrationCalls.of(ctx);
    }

    private static Binding activity(TypeRef<?> type) {
        ActivityMethod<?> method = new ActivityMethod<>(
                new Signature<>("Work.tell", List.of(), type, List.of()),
                "Work",
                RetryPolicy.never(),
                ActivityTimeouts.none());
        return reading(type, calls -> calls.activity(method, CallOptions.none()).await());
    }

    private static Binding child(TypeRef<?> type) {
        Signature<?> method = new Signature<>("Child", List.of(), type, List.of());
        return reading(
                type,
                calls -> calls.orchestration(method, ChildOptions.none().withId("child"))
                        .await());
    }

    private static Binding event(TypeRef<?> type) {
        return reading(type, calls -> calls.event(new EventType<>("told", type)).await());
    }

    private void parksAndGoesOn(Function<TypeRef<?>, Binding> code, Runnable tell) {
        try (PartitionLoop loop = partition.owner(10, code.apply(TypeRef.of(int.class)))) {
            partition.start(ID, "Reader", "[]");
            loop.step(Duration.ZERO);
            tell.run();

            loop.step(Duration.ZERO);
            loop.step(Duration.ZERO);

            assertEquals(Status.SUSPENDED, partition.stored(ID).status());
            String reason = partition.stored(ID).reason().orElseThrow();
            assertTrue(reason.startsWith("[PERD-307]"), reason);
            assertTrue(partition.inbox().stream()
                    .anyMatch(entry -> entry.receiver().equals(ID)));
        }
        try (PartitionLoop fitting = partition.owner(10, code.apply(TypeRef.of(String.class)))) {
            fitting.step(Duration.ZERO);
        }
        assertEquals(Status.COMPLETED, partition.stored(ID).status());
        assertEquals(Optional.of(TEXT.json()), partition.stored(ID).output());
    }

    @Test
    void resultOfAnActivity_parksUntilFittingCodeIsDeployed() {
        parksAndGoesOn(
                UnreadableResultTest::activity,
                () -> partition.answer(
                        "Work", call -> new Message.ActivityResult(call.execution(), call.step(), call.nonce(), TEXT)));
    }

    @Test
    void answerOfAChild_parksUntilFittingCodeIsDeployed() {
        parksAndGoesOn(
                UnreadableResultTest::child,
                () -> partition.send(
                        ID,
                        new Message.Answer(partition.stored(ID).execution(), 0, asked(), new Outcome.Succeeded(TEXT))));
    }

    private String asked() {
        return partition.history(ID).stream()
                .flatMap(entry -> TurnCodec.decode(ID, entry).events().stream())
                .filter(HistoryEvent.SubOrchestrationStarted.class::isInstance)
                .map(event -> ((HistoryEvent.SubOrchestrationStarted) event).call())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void payloadOfAnEvent_parksUntilFittingCodeIsDeployed() {
        parksAndGoesOn(UnreadableResultTest::event, () -> partition.raise(ID, "told", TEXT.json()));
    }

    @Test
    void parkedInstance_canBeTerminated() {
        try (PartitionLoop loop = partition.owner(10, event(TypeRef.of(int.class)))) {
            partition.start(ID, "Reader", "[]");
            partition.raise(ID, "told", TEXT.json());
            loop.step(Duration.ZERO);
            assertEquals(Status.SUSPENDED, partition.stored(ID).status());

            partition.send(ID, new Message.Terminate("enough"));
            partition.drain(loop);

            assertEquals(Status.TERMINATED, partition.stored(ID).status());
        }
    }

    @Test
    void parkedInstance_canBeTerminatedBehindMoreMessagesThanATurnConsumes() {
        try (PartitionLoop loop = partition.owner(10, event(TypeRef.of(int.class)))) {
            partition.start(ID, "Reader", "[]");
            for (int i = 0; i < 300; i++) {
                partition.raise(ID, "told", TEXT.json());
            }
            partition.send(ID, new Message.Terminate("enough"));
            partition.drain(loop);

            assertEquals(Status.TERMINATED, partition.stored(ID).status());
        }
    }
}
