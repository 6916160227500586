package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.RESERVE;
import static dev.perdure.runtime.replay.Fixtures.SHIP;
import static dev.perdure.runtime.replay.Fixtures.approved;
import static dev.perdure.runtime.replay.Fixtures.calls;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.timerDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.EntityId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestratorBinding.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Code that has changed meets a history that it did not make. */
class MismatchTest {
    private static final String REMEDY = " The orchestrator was changed, or it depends on something outside its"
            + " history. The instance waits, nothing of it is lost: deploy the code that made this history, or start"
            + " new instances of the new code under a new name.";

    private static final EntityId TEA = new EntityId("Stock", "tea");

    private static void assertMismatch(String difference, Code before, Code now, Story.Sent... messages) {
        List<RecordedTurn> history;
        try (Story story = Story.begun(before)) {
            for (Story.Sent message : messages) {
                story.turn(message);
            }
            history = story.history();
        }
        try (Execution execution = Story.execution(Fixtures.orchestrator(now))) {
            NonDeterminismException mismatch =
                    assertThrows(NonDeterminismException.class, () -> history.forEach(execution::replay));
            assertEquals(
                    "[PERD-301] Instance order-42 cannot be replayed. " + difference + REMEDY, mismatch.getMessage());
        }
    }

    @Test
    void anotherKindOfStep() {
        assertMismatch(
                "Step 0 is recorded as activity \"Payments.charge\", but the code now asks for"
                        + " timer \"2026-03-03T12:00:00Z\" as step 0.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) -> "" + ctx.timer(Duration.ofDays(2)).await());
    }

    @Test
    void anotherActivity() {
        assertMismatch(
                "Step 0 is recorded as activity \"Payments.charge\", but the code now asks for"
                        + " activity \"Labels.tag\" as step 0.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) ->
                        "" + calls(ctx).activity(Fixtures.TAG, dev.perdure.CallOptions.none(), java.util.Set.of("a")));
    }

    @Test
    void otherArguments() {
        assertMismatch(
                "Step 0 is recorded as activity \"Payments.charge\" with [\"visa\",1], but the code now asks for"
                        + " activity \"Payments.charge\" with [\"visa\",2] as step 0.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) -> charge(ctx, 2).await());
    }

    @Test
    void anotherDelay() {
        assertMismatch(
                "Step 0 is recorded as timer \"2026-03-01T12:00:01Z\", but the code now asks for"
                        + " timer \"2026-03-01T12:00:02Z\" as step 0.",
                (ctx, order) -> "" + ctx.timer(Duration.ofSeconds(1)).await(),
                (ctx, order) -> "" + ctx.timer(Duration.ofSeconds(2)).await());
    }

    @Test
    void anotherEvent() {
        assertMismatch(
                "Step 0 is recorded as external event \"approved\", but the code now asks for"
                        + " external event \"cancelled\" as step 0.",
                (ctx, order) -> approved(ctx).await(),
                (ctx, order) -> calls(ctx)
                        .event(new dev.perdure.spi.EventType<>("cancelled", Fixtures.STRING))
                        .await());
    }

    @Test
    void anotherEntity() {
        assertMismatch(
                "Step 0 is recorded as call of \"Stock.reserve\" on @Stock@tea, but the code now asks for"
                        + " call of \"Stock.reserve\" on @Stock@coffee as step 0.",
                (ctx, order) -> "" + calls(ctx).entity(TEA, RESERVE, 1).await(),
                (ctx, order) -> ""
                        + calls(ctx)
                                .entity(new EntityId("Stock", "coffee"), RESERVE, 1)
                                .await());
    }

    @Test
    void aSignalInPlaceOfACall() {
        assertMismatch(
                "Step 0 is recorded as call of \"Stock.reserve\" on @Stock@tea, but the code now asks for"
                        + " signal of \"Stock.reserve\" to @Stock@tea as step 0.",
                (ctx, order) -> "" + calls(ctx).entity(TEA, RESERVE, 1).await(),
                (ctx, order) -> {
                    calls(ctx).signal(TEA, RESERVE, 1);
                    return "";
                });
    }

    @Test
    void anotherChild() {
        assertMismatch(
                "Step 0 is recorded as orchestration \"Shipment\" as s-1, but the code now asks for"
                        + " orchestration \"Shipment\" as s-2 as step 0.",
                (ctx, order) -> calls(ctx)
                        .orchestration(SHIP, ChildOptions.none().withId("s-1"), "box")
                        .await(),
                (ctx, order) -> calls(ctx)
                        .orchestration(SHIP, ChildOptions.none().withId("s-2"), "box")
                        .await());
    }

    @Test
    void otherStepIsCancelled() {
        assertMismatch(
                "Step 2 is recorded as cancellation of step 0, but the code now asks for"
                        + " cancellation of step 1 as step 2.",
                (ctx, order) -> cancelOneOfTwo(ctx, true),
                (ctx, order) -> cancelOneOfTwo(ctx, false));
    }

    private static String cancelOneOfTwo(dev.perdure.OrchestrationContext ctx, boolean first) {
        var one = approved(ctx);
        var two = approved(ctx);
        (first ? one : two).cancel();
        return (first ? two : one).await();
    }

    @Test
    void fewerSteps() {
        assertMismatch(
                "Step 1 is recorded as activity \"Payments.charge\", but the code now does not ask for that.",
                (ctx, order) -> ctx.allOf(List.of(charge(ctx, 1), charge(ctx, 2)))
                        .await()
                        .get(0),
                (ctx, order) -> ctx.allOf(List.of(charge(ctx, 1))).await().get(0));
    }

    @Test
    void moreSteps() {
        assertMismatch(
                "Nothing more is recorded for the turn of 2026-03-01T12:00:00Z, but the code now asks for"
                        + " activity \"Payments.charge\" as step 1.",
                (ctx, order) -> ctx.allOf(List.of(charge(ctx, 1))).await().get(0),
                (ctx, order) -> ctx.allOf(List.of(charge(ctx, 1), charge(ctx, 2)))
                        .await()
                        .get(0));
    }

    @Test
    void anEarlierEnd() {
        assertMismatch(
                "Step 1 is recorded as activity \"Payments.charge\", but the code now ends with a result.",
                (ctx, order) -> charge(ctx, 1).await() + charge(ctx, 2).await(),
                (ctx, order) -> charge(ctx, 1).await(),
                result(0, "\"c\""));
    }

    @Test
    void anEarlierEndThanTheWait() {
        assertMismatch(
                "Nothing more is recorded for the turn of 2026-03-01T12:00:00Z, but the code now ends with a result.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) -> "" + charge(ctx, 1).isDone());
    }

    @Test
    void aLaterEnd() {
        assertMismatch(
                "It is recorded that the code here ends with a result, but the code now asks for"
                        + " activity \"Payments.charge\" as step 1.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) -> charge(ctx, 1).await() + charge(ctx, 2).await(),
                result(0, "\"c\""));
    }

    @Test
    void aWaitInPlaceOfTheEnd() {
        assertMismatch(
                "It is recorded that the code here ends with a result, but the code now does not ask for that.",
                (ctx, order) -> "" + charge(ctx, 1).isDone(),
                (ctx, order) -> charge(ctx, 1).await());
    }

    @Test
    void anotherResult() {
        assertMismatch(
                "It is recorded that the code here ends with a result with \"a\","
                        + " but the code now ends with a result with \"b\".",
                (ctx, order) -> "a",
                (ctx, order) -> "b");
    }

    @Test
    void anExceptionInPlaceOfAResult() {
        assertMismatch(
                "It is recorded that the code here ends with a result, but the code now ends with"
                        + " java.lang.IllegalStateException.",
                (ctx, order) -> "a",
                (ctx, order) -> {
                    throw new IllegalStateException("b");
                });
    }

    @Test
    void anAnswerToAStepThatIsNotOpen() {
        RecordedTurn started = new RecordedTurn(
                NOON,
                List.of(
                        new HistoryEvent.OrchestrationStarted(
                                "Orders", new Payload("[\"tea\"]"), Optional.empty(), Optional.empty()),
                        new HistoryEvent.TimerCreated(0, NOON.plusSeconds(1))));
        try (Execution execution = Story.execution(Fixtures.orchestrator(
                (ctx, order) -> "" + ctx.timer(Duration.ofSeconds(1)).await()))) {
            execution.replay(started);
            RecordedTurn broken = new RecordedTurn(NOON, List.of(new HistoryEvent.TimerFired(7)));
            String message = assertThrows(NonDeterminismException.class, () -> execution.replay(broken))
                    .getMessage();
            assertTrue(message.contains("An answer to step 7 is recorded, but the code now has no such step open."));
        }
    }

    @Test
    void codeThatDependsOnTheWorld_isFoundOut() {
        AtomicBoolean raining = new AtomicBoolean();
        assertMismatch(
                "Step 1 is recorded as activity \"Payments.charge\", but the code now asks for"
                        + " external event \"approved\" as step 1.",
                (ctx, order) -> {
                    ctx.timer(Duration.ofSeconds(1)).await();
                    return charge(ctx, 1).await();
                },
                (ctx, order) -> {
                    ctx.timer(Duration.ofSeconds(1)).await();
                    return raining.get()
                            ? charge(ctx, 1).await()
                            : approved(ctx).await();
                },
                timerDue(0));
    }

    @Test
    void codeThatCatchesEverything_cannotHideAMismatch() {
        AtomicBoolean wentOn = new AtomicBoolean();
        assertMismatch(
                "Step 0 is recorded as activity \"Payments.charge\", but the code now asks for"
                        + " external event \"approved\" as step 0.",
                (ctx, order) -> charge(ctx, 1).await(),
                (ctx, order) -> {
                    try {
                        return approved(ctx).await();
                    } catch (Throwable everything) {
                        charge(ctx, 1);
                        wentOn.set(true);
                        return "hidden";
                    }
                });
        assertFalse(wentOn.get());
    }
}
