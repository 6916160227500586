package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.threeTimes;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.retryDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.CallOptions;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.OrchestrationContext;
import dev.perdure.PoisonedActivityException;
import dev.perdure.RetryHandler;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.AttemptFailed;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.replay.Fixtures.Busy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who decides whether a failed attempt is repeated, and when. */
class RetriesTest {
    /** The result, or the type of the failure. */
    private static String told(OrchestrationContext ctx, RetryHandler handler) {
        try {
            return charge(ctx, 1, CallOptions.retry(handler)).await();
        } catch (TaskFailedException | Busy failed) {
            return "failed: " + failed.getMessage();
        }
    }

    private static Optional<Instant> retryAt(Story story, Exception failure) {
        return ((AttemptFailed) story.turn(fault(0, failure)).get(0)).retryAt();
    }

    @Test
    void handler_decidesByTheFailureAndTheAttempt() {
        RetryHandler handler = (failure, attempt) ->
                failure.is(Busy.class) ? Optional.of(Duration.ofMinutes(attempt)) : Optional.empty();
        try (Story story = Story.begun((ctx, order) -> told(ctx, handler))) {
            assertEquals(Optional.of(NOON.plusSeconds(1).plusSeconds(60)), retryAt(story, new Busy("no")));
            ActivityScheduled second =
                    (ActivityScheduled) story.turn(retryDue(0, 2)).get(1);
            assertEquals(2, second.attempt());
            assertEquals("no", second.lastFailure().orElseThrow().message());
            assertEquals(Optional.of(NOON.plusSeconds(3).plusSeconds(120)), retryAt(story, new Busy("no")));
            story.turn(retryDue(0, 3));
            assertEquals(Optional.empty(), retryAt(story, new IllegalStateException("broken")));
            assertTrue(story.result().contains("after 3 attempts"), story.result());
        }
    }

    @Test
    void whatAHandlerChangesInTheOrchestrator_isTheSameAfterAReplay() {
        try (Story story = Story.begun((ctx, order) -> {
            AtomicInteger failures = new AtomicInteger();
            String told = told(ctx, (failure, attempt) -> {
                failures.incrementAndGet();
                return Optional.of(Duration.ZERO);
            });
            return charge(ctx, failures.get()).await() + told;
        })) {
            retryAt(story, new Busy("no"));
            story.turn(retryDue(0, 2));
            retryAt(story, new Busy("no"));
            story.turn(retryDue(0, 3));
            story.turn(result(0, "\"a\""));
            assertEquals(
                    "[\"visa\",2]",
                    ((ActivityScheduled) story.last()).arguments().json());
            story.turn(result(1, "\"b\""));
            assertEquals("\"ba\"", story.result());
        }
    }

    @Test
    void handlerThatThrowsAsksOrGivesNoWait_endsTheCallWithTheFailureOfTheAttempt() {
        List<RetryHandler> handlers = List.of(
                (failure, attempt) -> {
                    throw new IllegalStateException("undecided");
                },
                (failure, attempt) -> Optional.of(Duration.ofMillis(-1)),
                (failure, attempt) -> Optional.of(Duration.ofDays(36_501)));
        for (RetryHandler handler : handlers) {
            try (Story story = Story.begun((ctx, order) -> told(ctx, handler))) {
                assertEquals(Optional.empty(), retryAt(story, new Busy("no")));
                assertEquals("\"failed: no\"", story.result());
            }
        }
    }

    @Test
    void handlerThatAsksForAStep_isRefusedAndLeavesNone() {
        try (Story story = Story.begun((ctx, order) -> told(ctx, (failure, attempt) -> {
            ctx.timer(Duration.ofSeconds(1)).await();
            return Optional.of(Duration.ZERO);
        }))) {
            assertEquals(Optional.empty(), retryAt(story, new Busy("no")));
            assertEquals("\"failed: no\"", story.result());
            assertEquals(4, story.past().size());
        }
    }

    @Test
    void handlerThatDoesNotEnd_endsTheTurn() throws InterruptedException {
        Thread[] deciding = new Thread[1];
        OrchestratorThreads threads = OrchestratorThreads.create(Duration.ofMillis(200));
        Execution execution = Story.execution(
                Fixtures.orchestrator((ctx, order) -> told(ctx, (failure, attempt) -> {
                    deciding[0] = Thread.currentThread();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return Optional.empty();
                })),
                threads);
        ActivityScheduled first = (ActivityScheduled) execution
                .run(NOON, List.of(Story.start("\"tea\"").after(List.of())))
                .events()
                .get(1);
        Message fault = fault(0, new Busy("no")).after(List.of(first));

        assertThrows(TurnTooLongException.class, () -> execution.run(NOON, List.of(fault)));

        execution.close();
        deciding[0].join();
    }

    @Test
    void handler_isNotAskedWhereNoAttemptCanHelp() {
        RetryHandler handler = (failure, attempt) -> Optional.of(Duration.ZERO);
        try (Story story = Story.begun((ctx, order) -> told(ctx, handler))) {
            assertEquals(Optional.empty(), retryAt(story, new PoisonedActivityException("five times")));
        }
    }

    @Test
    void jitter_shortensWaitsByAPartThatIsTheSameWheneverItIsTold() {
        try (Story story = Story.begun((ctx, order) -> told(ctx, threeTimes().jitter(0.5)))) {
            Instant failed = NOON.plusSeconds(1);
            Instant next = retryAt(story, new Busy("no")).orElseThrow();
            assertTrue(next.isAfter(failed.plusSeconds(5)) && next.isBefore(failed.plusSeconds(10)), next::toString);
        }
    }

    @Test
    void activityThatMetATerminatedInstance_isRepeatedAsAnyOther() {
        try (Story story = Story.begun((ctx, order) -> told(ctx, threeTimes()))) {
            assertTrue(retryAt(story, new InstanceTerminatedException("another one"))
                    .isPresent());
        }
    }
}
