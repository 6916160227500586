package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.RESERVE;
import static dev.perdure.runtime.replay.Fixtures.SHIP;
import static dev.perdure.runtime.replay.Fixtures.calls;
import static dev.perdure.runtime.replay.Story.answer;
import static dev.perdure.runtime.replay.Story.failed;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.retryDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.RetryPolicy;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.EntityAnswered;
import dev.perdure.runtime.history.HistoryEvent.EntityCalled;
import dev.perdure.runtime.history.HistoryEvent.EntitySignalled;
import dev.perdure.runtime.history.HistoryEvent.EventSent;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import dev.perdure.runtime.history.HistoryEvent.LockReleased;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationEnded;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationRetried;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationStarted;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.EventType;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitiesAndInstancesTest {
    private static final EntityId TEA = new EntityId("Stock", "tea");

    @Test
    void entityCall_givesItsAnswer() {
        try (Story story = Story.begun(
                (ctx, order) -> "left: " + calls(ctx).entity(TEA, RESERVE, 2).await())) {
            assertEquals(new EntityCalled(0, TEA, "Stock.reserve", new Payload("[2]"), Optional.empty()), story.last());
            assertEquals(
                    new EntityAnswered(0, new Outcome.Succeeded(new Payload("5"))),
                    story.turn(answer(0, "5"), answer(0, "6")).get(0));
            assertEquals("\"left: 5\"", story.result());
        }
    }

    @Test
    void entityCall_failsAsTheOperationDid() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return "left: " + calls(ctx).entity(TEA, RESERVE, 2).await();
            } catch (TaskFailedException e) {
                return e.getMessage();
            }
        })) {
            story.turn(failed(0, new CardDeclined(51)));
            assertEquals(
                    "\"Operation Stock.reserve of entity @Stock@tea, called by instance order-42, failed:"
                            + " dev.perdure.runtime.replay.Fixtures$CardDeclined: declined with 51\"",
                    story.result());
        }
    }

    @Test
    void signal_needsNoAnswer() {
        try (Story story = Story.begun((ctx, order) -> {
            calls(ctx).signal(TEA, RESERVE, 2);
            calls(ctx).signal(TEA, RESERVE, 3);
            return "signalled";
        })) {
            assertEquals(
                    List.of(
                            new EntitySignalled(0, TEA, "Stock.reserve", new Payload("[2]"), Optional.empty()),
                            new EntitySignalled(1, TEA, "Stock.reserve", new Payload("[3]"), Optional.empty())),
                    story.past().subList(1, 3));
        }
    }

    @Test
    void eventForAnotherInstance_needsNoAnswer() {
        EventType<String> approved = new EventType<>("approved", TypeRef.of(String.class));
        try (Story story = Story.begun((ctx, order) -> {
            calls(ctx).raise("order-43", approved, "ann");
            return "raised";
        })) {
            assertEquals(
                    new EventSent(0, "order-43", "approved", new Payload("\"ann\"")),
                    story.past().get(1));
        }
    }

    @Test
    void eventForWhatIsNoId_isRefused() {
        EventType<String> approved = new EventType<>("approved", TypeRef.of(String.class));
        try (Story story = Story.begun((ctx, order) -> {
            calls(ctx).raise("@order", approved, "ann");
            return "raised";
        })) {
            assertTrue(
                    story.last().toString().contains("'@' marks entities"),
                    story.last().toString());
        }
    }

    @Test
    void subOrchestration_givesItsResult() {
        try (Story story = Story.begun((ctx, order) -> calls(ctx)
                .orchestration(SHIP, ChildOptions.none().withId("s-1"), "box")
                .await())) {
            assertEquals(
                    new SubOrchestrationStarted(0, 1, "s-1", "Shipment", new Payload("[\"box\"]"), true), story.last());
            assertEquals(
                    new SubOrchestrationEnded(0, new Outcome.Succeeded(new Payload("\"sent\""))),
                    story.turn(answer(0, "\"sent\"")).get(0));
            assertEquals("\"sent\"", story.result());
        }
    }

    @Test
    void subOrchestration_throwsWhatItDeclares() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return calls(ctx)
                        .orchestration(SHIP, ChildOptions.none().withId("s-1"), "box")
                        .await();
            } catch (Busy e) {
                return e.getMessage();
            }
        })) {
            story.turn(failed(0, new Busy("no van")));
            assertEquals("\"no van\"", story.result());
        }
    }

    @Test
    void subOrchestration_isStartedAgainAsItsPolicySays() {
        ChildOptions twice =
                ChildOptions.none().withId("s-1").withRetry(RetryPolicy.attempts(2, Duration.ofMinutes(1)));
        try (Story story = Story.begun(
                (ctx, order) -> calls(ctx).orchestration(SHIP, twice, "box").await())) {
            assertInstanceOf(
                    SubOrchestrationRetried.class,
                    story.turn(failed(0, new Busy("no van"))).get(0));
            assertEquals(List.of(), story.turn(failed(0, new Busy("said again"))));
            assertEquals(
                    new SubOrchestrationStarted(0, 2, "s-1#2", "Shipment", new Payload("[\"box\"]"), true),
                    story.turn(retryDue(0, 2)).get(1));
            story.turn(answer(0, "\"sent\""));
            assertEquals("\"sent\"", story.result());
        }
    }

    @Test
    void subOrchestration_thatFailsForTheLastTimeFails() {
        ChildOptions twice = ChildOptions.none().withRetry(RetryPolicy.attempts(2, Duration.ZERO));
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return calls(ctx).orchestration(SHIP, twice, "box").await();
            } catch (Busy e) {
                return e.getMessage();
            }
        })) {
            story.turn(failed(0, new Busy("no van")));
            story.turn(retryDue(0, 2));
            story.turn(failed(0, new Busy("still no van")));
            assertEquals("\"still no van\"", story.result());
        }
    }

    @Test
    void subOrchestration_thatIsTerminatedIsNotStartedAgain() {
        ChildOptions often = ChildOptions.none().withRetry(RetryPolicy.attempts(9, Duration.ZERO));
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return calls(ctx).orchestration(SHIP, often, "box").await();
            } catch (TaskFailedException e) {
                return e.failure().type();
            }
        })) {
            story.turn(failed(0, new InstanceTerminatedException("enough")));
            assertEquals("\"" + InstanceTerminatedException.class.getName() + "\"", story.result());
        }
    }

    @Test
    void idOfAChild_isDerivedFromItsParentAndItsInput() {
        assertEquals(idOfChild("box"), idOfChild("box"));
        assertNotEquals(idOfChild("box"), idOfChild("crate"));
        assertTrue(idOfChild("box").matches("order-42:0:[0-9a-f]{32}"), idOfChild("box"));
    }

    private static String idOfChild(String box) {
        try (Story story = Story.begun((ctx, order) ->
                calls(ctx).orchestration(SHIP, ChildOptions.none(), box).await())) {
            return ((SubOrchestrationStarted) story.last()).instanceId();
        }
    }

    @Test
    void idsOfTwoChildrenWithOneInput_differ() {
        try (Story story = Story.begun((ctx, order) -> {
            String first = calls(ctx).detached(SHIP, ChildOptions.none(), "box");
            return "" + first.equals(calls(ctx).detached(SHIP, ChildOptions.none(), "box"));
        })) {
            assertEquals("\"false\"", story.result());
        }
    }

    @Test
    void detachedOrchestration_isKnownByItsIdAtOnce() {
        try (Story story = Story.begun(
                (ctx, order) -> calls(ctx).detached(SHIP, ChildOptions.none().withId("s-1"), "box"))) {
            assertEquals(
                    new SubOrchestrationStarted(0, 1, "s-1", "Shipment", new Payload("[\"box\"]"), false),
                    story.past().get(1));
            assertEquals("\"s-1\"", story.result());
        }
    }

    @Test
    void idThatIsNone_isRefused() {
        for (String id : List.of("", "@Stock@tea", "a\nb", "é".repeat(129))) {
            try (Story story = Story.begun((ctx, order) ->
                    calls(ctx).detached(SHIP, ChildOptions.none().withId(id), "box"))) {
                assertTrue(story.failure().message().startsWith("[PERD-310] Instance id of "), id);
            }
        }
    }

    @Test
    void parent_isKnownToTheChild() {
        try (Story story =
                Story.of(Fixtures.orchestrator((ctx, order) -> ctx.parentId().orElse("none")))) {
            story.turn(Story.startedBy(new ReplyTo.Step("order-41", "e9", 3, "c7")));
            assertEquals("\"order-41\"", story.result());
        }
    }

    @Test
    void lockThatIsRefused_isReleasedAndTheNextOneCanBeTaken() {
        EntityProxy tea = () -> TEA;
        try (Story story = Story.begun((ctx, order) -> {
            try {
                ctx.lock(tea);
                return "locked";
            } catch (TaskFailedException refused) {
                ctx.lock(tea).close();
                return refused.failure().message();
            }
        })) {
            LockAsked asked = (LockAsked) story.last();
            List<HistoryEvent> refusal = story.turn(failed(0, new IllegalStateException("damaged")));
            assertEquals(new LockReleased(1, asked.lock(), List.of(TEA)), refusal.get(1));
            assertEquals(List.of(), story.turn(answer(0, "null")));
            story.turn(answer(2, "null"));
            assertEquals("\"damaged\"", story.result());
        }
    }

    @Test
    void answerToAnotherKindOfStep_hasNoEffect() {
        try (Story story = Story.begun((ctx, order) -> Fixtures.charge(ctx, 1).await())) {
            assertEquals(List.of(), story.turn(answer(0, "\"x\""), Story.timerDue(0)));
            story.turn(result(0, "\"c\""));
            assertEquals("\"c\"", story.result());
        }
    }
}
