package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.approved;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.raise;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.terminate;
import static dev.perdure.runtime.replay.Story.timerDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.TaskCancelledException;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import dev.perdure.runtime.history.HistoryEvent.LockReleased;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final EntityProxy TEA = () -> new EntityId("Stock", "tea");

    /** Two steps each, of which the second needs the first. */
    private static Task<String> two(OrchestrationContext ctx, int amount) {
        return ctx.fork(() -> {
            String first = charge(ctx, amount).await();
            return first + charge(ctx, amount + 1).await();
        });
    }

    @Test
    void branches_goOnBesideEachOther() {
        try (Story story = Story.begun((ctx, order) ->
                String.join(",", ctx.allOf(List.of(two(ctx, 10), two(ctx, 20))).await()))) {
            story.turn(result(1, "\"c\""));
            story.turn(result(0, "\"a\""), result(2, "\"d\""));
            story.turn(result(3, "\"b\""));
            assertEquals("\"ab,cd\"", story.result());
        }
    }

    @Test
    void branch_beginsWhenTheCodeThatBeganItWaits() {
        try (Story story = Story.begun((ctx, order) -> {
            List<String> said = new ArrayList<>();
            Task<Void> branch = ctx.fork(() -> {
                said.add("branch");
                ctx.timer(Duration.ofSeconds(1)).await();
                said.add("later");
            });
            said.add("main");
            branch.await();
            return String.join(",", said);
        })) {
            story.turn(timerDue(0));
            assertEquals("\"main,branch,later\"", story.result());
        }
    }

    @Test
    void branchOfABranch_isABranch() {
        try (Story story = Story.begun((ctx, order) -> ctx.fork(() -> {
                    Task<String> inner = two(ctx, 10);
                    return charge(ctx, 1).await() + inner.await();
                })
                .await())) {
            story.turn(result(0, "\"x\""));
            story.turn(result(1, "\"a\""));
            story.turn(result(2, "\"b\""));
            assertEquals("\"xab\"", story.result());
        }
    }

    @Test
    void branches_takeEventsInTheOrderInWhichTheyWait() {
        try (Story story = Story.begun((ctx, order) -> String.join(
                ",",
                ctx.allOf(List.of(
                                ctx.fork(() -> "first " + approved(ctx).await()),
                                ctx.fork(() -> "second " + approved(ctx).await())))
                        .await()))) {
            story.turn(raise("approved", "\"a\""), raise("approved", "\"b\""));
            assertEquals("\"first a,second b\"", story.result());
        }
    }

    @Test
    void branchThatThrowsUnchecked_throwsTheSameWhereItIsAwaited() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> branch = ctx.fork(() -> {
                charge(ctx, 1).await();
                throw new IllegalArgumentException("no such tea");
            });
            try {
                return branch.await();
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        })) {
            story.turn(result(0, "\"a\""));
            assertEquals("\"no such tea\"", story.result());
        }
    }

    @Test
    void branchThatThrowsAnythingElse_failsItsTask() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<Void> checked = ctx.fork(() -> {
                throw new CardDeclined(51);
            });
            Task<Void> error = ctx.fork(() -> {
                throw new AssertionError("never");
            });
            String first = assertThrows(TaskFailedException.class, checked::await)
                    .getCause()
                    .getMessage();
            return first + ", "
                    + assertThrows(TaskFailedException.class, error::await).getMessage();
        })) {
            assertEquals(
                    "\"declined with 51, A branch of instance order-42 failed: java.lang.AssertionError: never\"",
                    story.result());
        }
    }

    @Test
    void allOf_branchesAndSteps_keepsAllFailures() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> branch = two(ctx, 10);
            try {
                ctx.allOf(charge(ctx, 1), branch).await();
                return "none";
            } catch (Busy e) {
                return e.getMessage() + e.getSuppressed()[0].getMessage();
            }
        })) {
            story.turn(fault(1, new Busy("b")));
            story.turn(fault(0, new Busy("a")));
            assertEquals("\"ab\"", story.result());
        }
    }

    @Test
    void cancelledBranch_goesNoFurtherAndHasNoEffect() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> branch = ctx.fork(() -> {
                try {
                    return charge(ctx, 1).await();
                } finally {
                    log.add("finally");
                    charge(ctx, 2);
                    log.add("charged");
                }
            });
            ctx.timer(Duration.ofSeconds(1)).await();
            branch.cancel();
            assertTrue(branch.isDone());
            return assertThrows(TaskCancelledException.class, branch::await).getMessage();
        })) {
            story.turn(timerDue(0), result(1, "\"late\""));
            assertEquals("\"A branch was cancelled by instance order-42 before there was a result.\"", story.result());
        }
        assertFalse(log.contains("charged"));
    }

    @Test
    void branchThatIsCancelledBeforeItBegins_neverDoes() {
        try (Story story = Story.begun((ctx, order) -> {
            List<String> said = new ArrayList<>();
            Task<Void> branch = ctx.fork(() -> {
                said.add("began");
            });
            branch.cancel();
            ctx.timer(Duration.ofSeconds(1)).await();
            return "" + said;
        })) {
            story.turn(timerDue(0));
            assertEquals("\"[]\"", story.result());
        }
    }

    @Test
    void branchThatCancelsItself_isTold() {
        try (Story story = Story.begun((ctx, order) -> {
            List<Task<String>> self = new ArrayList<>();
            self.add(ctx.fork(() -> {
                self.get(0).cancel();
                return "";
            }));
            return assertThrows(IllegalStateException.class, self.get(0)::await).getMessage();
        })) {
            assertTrue(story.result().contains("PERD-393"), story.result());
        }
    }

    @Test
    void endOfTheOrchestrator_endsItsBranches() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        try (Story story = Story.begun((ctx, order) -> {
            ctx.fork(() -> {
                try {
                    return charge(ctx, 1).await();
                } finally {
                    log.add("ended");
                }
            });
            ctx.timer(Duration.ofSeconds(1)).await();
            return "done";
        })) {
            story.turn(timerDue(0));
            assertEquals("\"done\"", story.result());
            assertEquals(List.of("ended"), log);
        }
    }

    @Test
    void terminatedOrchestrator_endsItsBranches() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        try (Story story = Story.begun((ctx, order) -> {
            Task<Void> branch = ctx.fork(() -> {
                try {
                    charge(ctx, 1).await();
                } finally {
                    log.add("ended");
                }
            });
            branch.await();
            return "done";
        })) {
            story.turn(terminate("enough"));
            assertTrue(story.hasEnded());
            assertEquals(List.of("ended"), log);
        }
    }

    @Test
    void branchThatWaitsForTheOther_getsItsResult() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = two(ctx, 10);
            Task<String> second = ctx.fork(() -> "after " + first.await());
            return second.await();
        })) {
            story.turn(result(0, "\"a\""));
            story.turn(result(1, "\"b\""));
            assertEquals("\"after ab\"", story.result());
        }
    }

    @Test
    void criticalSections_ofBranches_followEachOther() {
        try (Story story = Story.begun((ctx, order) -> {
            List<Task<String>> branches = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int branch = i;
                branches.add(ctx.fork(() -> {
                    try (var section = ctx.lock(TEA)) {
                        return charge(ctx, branch).await();
                    }
                }));
            }
            return String.join(",", ctx.allOf(branches).await());
        })) {
            assertEquals(1, count(story, LockAsked.class));
            story.turn(Story.answer(0, "null"));
            story.turn(result(1, "\"a\""));
            assertEquals(1, count(story, LockReleased.class));
            assertEquals(2, count(story, LockAsked.class));
            story.turn(Story.answer(3, "null"));
            story.turn(result(4, "\"b\""));
            assertEquals("\"a,b\"", story.result());
        }
    }

    @Test
    void cancelledBranch_leavesItsCriticalSection() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> branch = ctx.fork(() -> {
                try (var section = ctx.lock(TEA)) {
                    return charge(ctx, 1).await();
                }
            });
            approved(ctx).await();
            branch.cancel();
            try (var section = ctx.lock(TEA)) {
                return "mine";
            }
        })) {
            story.turn(Story.answer(1, "null"));
            story.turn(raise("approved", "\"\""));
            assertEquals(1, count(story, LockReleased.class));
            story.turn(Story.answer(4, "null"));
            assertEquals("\"mine\"", story.result());
        }
    }

    private static long count(Story story, Class<? extends HistoryEvent> type) {
        return story.past().stream().filter(type::isInstance).count();
    }

    @Test
    void continueAsNew_inABranch_isRefused() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> branch = ctx.fork(() -> Fixtures.calls(ctx).continueAsNew(Fixtures.SHIP, "again"));
            return assertThrows(IllegalStateException.class, branch::await).getMessage();
        })) {
            assertTrue(story.result().contains("PERD-392"), story.result());
        }
    }

    @Test
    void tooManyBranches_areRefused() {
        try (Story story = Story.begun((ctx, order) -> {
            IntStream.range(0, 1_000).forEach(i -> ctx.fork(() -> charge(ctx, i).await()));
            return assertThrows(IllegalStateException.class, () -> ctx.fork(() -> {}))
                    .getMessage();
        })) {
            assertTrue(story.result().contains("PERD-391"), story.result());
        }
    }

    @Test
    void foreignThread_inABranch_isRefused() {
        try (Story story = Story.begun((ctx, order) -> ctx.fork(() -> {
                    List<String> said = Collections.synchronizedList(new ArrayList<>());
                    Thread foreign = new Thread(
                            () -> said.add(
                                    assertThrows(IllegalStateException.class, () -> ctx.timer(Duration.ofSeconds(1)))
                                            .getMessage()),
                            "foreign");
                    foreign.start();
                    foreign.join();
                    return said.get(0);
                })
                .await())) {
            assertTrue(story.result().contains("The context of instance order-42"), story.result());
        }
    }

    @Test
    void branchThatComputesTooLong_endsTheTurn() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Execution execution = Story.execution(
                Fixtures.orchestrator((ctx, order) -> ctx.fork(() -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return "";
                        })
                        .await()),
                OrchestratorThreads.create(Duration.ofMillis(100)));
        try (execution) {
            TurnTooLongException tooLong = assertThrows(
                    TurnTooLongException.class,
                    () -> execution.run(
                            Story.NOON, List.of(Story.start("\"tea\"").after(List.of()))));
            assertTrue(tooLong.getMessage().contains("order-42"), tooLong.getMessage());
            assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        }
    }
}
