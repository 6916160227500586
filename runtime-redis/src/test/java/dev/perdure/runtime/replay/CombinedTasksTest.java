package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.approved;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.raise;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.timerDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinedTasksTest {
    @Test
    void allOf_givesTheResultsInTheOrderGiven() {
        try (Story story = Story.begun((ctx, order) -> String.join(
                ",",
                ctx.allOf(List.of(charge(ctx, 1), charge(ctx, 2), charge(ctx, 3)))
                        .await()))) {
            story.turn(result(2, "\"c\""));
            story.turn(result(0, "\"a\""));
            assertFalse(story.hasEnded());
            story.turn(result(1, "\"b\""));
            assertEquals("\"a,b,c\"", story.result());
        }
    }

    @Test
    void allOf_waitsForAllAndFailsWithTheFirstInOrder() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                ctx.allOf(charge(ctx, 1), charge(ctx, 2), charge(ctx, 3)).await();
                return "none";
            } catch (Busy e) {
                return e.getMessage() + " and "
                        + e.getSuppressed()[0].getCause().getMessage() + " of " + e.getSuppressed().length;
            }
        })) {
            story.turn(fault(2, new CardDeclined(51)));
            story.turn(fault(1, new Busy("busy")));
            assertFalse(story.hasEnded());
            story.turn(result(0, "\"a\""));
            assertEquals("\"busy and declined with 51 of 1\"", story.result());
        }
    }

    @Test
    void allOf_nothing_isDone() {
        try (Story story = Story.begun((ctx, order) -> "" + ctx.allOf().isDone()
                + ctx.allOf(List.<Task<String>>of()).await().size())) {
            assertEquals("\"true0\"", story.result());
        }
    }

    @Test
    void allOf_theSameTaskTwice_givesItsResultTwice() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> charge = charge(ctx, 1);
            return String.join(",", ctx.allOf(List.of(charge, charge)).await());
        })) {
            story.turn(result(0, "\"a\""));
            assertEquals("\"a,a\"", story.result());
        }
    }

    @Test
    void allOf_manyTasks() {
        int many = 500;
        try (Story story = Story.begun((ctx, order) -> ""
                + ctx.allOf(IntStream.range(0, many)
                                .mapToObj(i -> charge(ctx, i))
                                .toList())
                        .await()
                        .size())) {
            Story.Sent[] results = IntStream.range(0, many)
                    .mapToObj(i -> result(many - 1 - i, "\"c\""))
                    .toArray(Story.Sent[]::new);
            story.turn(results);
            assertEquals("\"500\"", story.result());
        }
    }

    @Test
    void anyOf_givesTheTaskThatIsDoneFirst_andTheOthersGoOn() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> approved = approved(ctx);
            Task<String> charge = charge(ctx, 1);
            Task<?> first =
                    ctx.anyOf(approved, charge, ctx.timer(Duration.ofHours(1))).await();
            return (first == charge) + " " + approved.isDone() + " " + approved.await();
        })) {
            story.turn(result(1, "\"c\""), raise("approved", "\"ann\""));
            assertEquals("\"true false ann\"", story.result());
        }
    }

    @Test
    void anyOf_givesAFailedTaskToo() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first =
                    ctx.anyOf(List.of(charge(ctx, 1), charge(ctx, 2))).await();
            try {
                return first.await();
            } catch (Busy e) {
                return e.getMessage();
            }
        })) {
            story.turn(fault(1, new Busy("busy")));
            assertEquals("\"busy\"", story.result());
        }
    }

    @Test
    void anyOf_prefersTheFirstOfThoseThatAreDone() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = charge(ctx, 1);
            Task<String> second = charge(ctx, 2);
            ctx.allOf(first, second).await();
            return "" + (ctx.anyOf(second, first).await() == second);
        })) {
            story.turn(result(0, "\"a\""), result(1, "\"b\""));
            assertEquals("\"true\"", story.result());
        }
    }

    @Test
    void anyOf_nothing_isRefused() {
        try (Story story = Story.begun((ctx, order) -> ctx.anyOf().await().toString())) {
            assertEquals(
                    "anyOf was given no task. Give it at least one, or it never ends.",
                    story.failure().message());
        }
    }

    @Test
    void anyOf_inALoop_waitsOnForTheTaskThatLost() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> approved = approved(ctx);
            int reminders = 0;
            while (true) {
                Task<Void> timer = ctx.timer(Duration.ofHours(1));
                if (ctx.anyOf(approved, timer).await() == approved) {
                    timer.cancel();
                    return approved.await() + " after " + reminders;
                }
                reminders++;
            }
        })) {
            for (int step = 1; step <= 5; step++) {
                story.turn(timerDue(step));
            }
            story.turn(raise("approved", "\"ann\""));
            assertEquals("\"ann after 5\"", story.result());
        }
    }

    @Test
    void combinations_canBeCombinedAndAwaitedWithALimit() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<List<String>> both = ctx.allOf(List.of(charge(ctx, 1), charge(ctx, 2)));
            Task<Task<?>> either = ctx.anyOf(both, approved(ctx));
            return either.completesWithin(Duration.ofHours(1))
                    + " "
                    + (either.await() == both)
                    + both.await(Duration.ZERO);
        })) {
            story.turn(result(0, "\"a\""), result(1, "\"b\""));
            assertEquals("\"true true[a, b]\"", story.result());
        }
    }

    @Test
    void taskOfAnotherInstance_isRefused() {
        AtomicReference<Task<String>> smuggled = new AtomicReference<>();
        Execution other = Story.execution(Fixtures.orchestrator((ctx, order) -> {
            smuggled.set(approved(ctx));
            return smuggled.get().await();
        }));
        other.run(Story.NOON, List.of(Story.start("\"tea\"").after(List.of())));
        try (other;
                Story story = Story.begun((OrchestrationContext ctx, Object[] order) ->
                        "" + ctx.allOf(smuggled.get()).await())) {
            assertTrue(story.failure().message().startsWith("A task of another instance was given to instance"));
        }
    }
}
