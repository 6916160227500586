package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.start;
import static dev.perdure.runtime.replay.Story.terminate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.OrchestrationContext;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationFailed;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationTerminated;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How orchestrations end. */
class EndsTest {
    @Test
    void exception_isStoredWithWhatRebuildsIt() {
        try (Story story = Story.begun((ctx, order) -> {
            throw new CardDeclined(51);
        })) {
            Failure failure = story.failure();
            assertEquals(CardDeclined.class.getName(), failure.types().get(0));
            assertEquals("declined with 51", failure.message());
            assertEquals("[51]", failure.properties().orElseThrow().json());
            assertTrue(failure.stackTrace().contains("EndsTest"), failure.stackTrace());
            assertTrue(story.hasEnded());
        }
    }

    @Test
    void failedActivity_failsTheOrchestrationAndKeepsTheCause() {
        try (Story story = Story.begun((ctx, order) -> charge(ctx, 1).await())) {
            story.turn(fault(0, new IllegalStateException("no bank")));
            assertEquals(
                    "dev.perdure.TaskFailedException", story.failure().types().get(0));
            assertEquals("no bank", story.failure().cause().orElseThrow().message());
        }
    }

    @Test
    void undo_runsLastFirstAndAsOrchestratorCode() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            log.clear();
            ctx.onFailure(() -> log.add("first " + charge(ctx, 1).await()));
            ctx.onFailure(() -> log.add("second " + charge(ctx, 2).await()));
            throw new CardDeclined(51);
        })) {
            story.turn(result(0, "\"a\""));
            story.turn(result(1, "\"b\""));
            assertEquals(List.of("second a", "first b"), log);
            assertEquals("declined with 51", story.failure().message());
        }
    }

    @Test
    void undoThatThrows_isSuppressedAndTheOthersRun() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            log.clear();
            ctx.onFailure(() -> log.add("first"));
            ctx.onFailure(() -> {
                throw new IllegalStateException("cannot undo");
            });
            throw new CardDeclined(51);
        })) {
            assertEquals(List.of("first"), log);
            assertTrue(story.failure()
                    .stackTrace()
                    .startsWith("Suppressed: java.lang.IllegalStateException: cannot undo\n"));
        }
    }

    @Test
    void undo_doesNotRunWhenTheOrchestratorReturns() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            ctx.onFailure(() -> log.add("undone"));
            return "done";
        })) {
            assertEquals("\"done\"", story.result());
            assertEquals(List.of(), log);
        }
    }

    @Test
    void terminate_endsAtOnceAndRunsNothing() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            ctx.onFailure(() -> log.add("undone"));
            String charged = charge(ctx, 1).await();
            log.add("went on");
            return charged;
        })) {
            assertEquals(
                    List.of(new OrchestrationTerminated("not wanted")),
                    story.turn(terminate("not wanted"), result(0, "\"c\""), terminate("again")));
            assertTrue(story.hasEnded());
            assertEquals(List.of(), log);
        }
    }

    @Test
    void stackOverflow_failsTheOrchestration() {
        try (Story story = Story.begun((ctx, order) -> "" + endless(0))) {
            assertEquals("java.lang.StackOverflowError", story.failure().types().get(0));
        }
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void stackThatOverflowsInTheContext_failsTheOrchestration() {
        try (Execution execution = Story.execution(orchestrator((ctx, order) -> "" + endlessTimers(ctx)))) {
            List<HistoryEvent> events = execution
                    .run(Story.NOON, List.of(start("\"tea\"").after(List.of())))
                    .events();
            OrchestrationFailed end = (OrchestrationFailed) events.get(events.size() - 1);
            assertEquals("java.lang.StackOverflowError", end.failure().types().get(0));
        }
    }

    private static int endlessTimers(OrchestrationContext ctx) {
        ctx.timer(Duration.ofDays(1));
        return endlessTimers(ctx) + 1;
    }

    @Test
    void waitAtTheEndOfTheStack_eitherWaitsOrFails() {
        try (Execution execution = Story.execution(orchestrator((ctx, order) -> waitAtTheEnd(ctx)))) {
            RecordedTurn turn =
                    execution.run(Story.NOON, List.of(start("\"tea\"").after(List.of())));
            assertEquals(
                    execution.hasEnded(), turn.events().get(turn.events().size() - 1) instanceof OrchestrationFailed);
        }
    }

    private static String waitAtTheEnd(OrchestrationContext ctx) {
        try {
            return waitAtTheEnd(ctx);
        } catch (StackOverflowError overflow) {
            return charge(ctx, 1).await();
        }
    }

    @Test
    void memoryThatIsUsedUp_isNoFailureOfTheInstance() {
        try (Execution execution = Story.execution(orchestrator((ctx, order) -> {
            throw new OutOfMemoryError("no heap");
        }))) {
            List<Message> begin = List.of(start("\"tea\"").after(List.of()));
            Throwable stopped = assertThrows(IllegalStateException.class, () -> execution.run(Story.NOON, begin));
            assertEquals("no heap", stopped.getCause().getMessage());
            assertFalse(execution.hasEnded());
        }
    }

    @Test
    void missingClass_failsTheOrchestration() {
        try (Story story = Story.begun((ctx, order) -> {
            throw new NoClassDefFoundError("com/example/Gone");
        })) {
            assertEquals(
                    "java.lang.NoClassDefFoundError", story.failure().types().get(0));
        }
    }

    @Test
    void deepRecursion_waitsAndGoesOn() {
        try (Story story = Story.begun((ctx, order) -> deep(ctx, 1_000))) {
            story.turn(result(0, "\"c\""));
            assertEquals("\"c\"", story.result());
        }
    }

    private static String deep(OrchestrationContext ctx, int depth) {
        return depth == 0 ? charge(ctx, 1).await() : deep(ctx, depth - 1);
    }

    @Test
    void resultThatCannotBeStored_failsTheOrchestrationAndUndoes() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            log.clear();
            ctx.onFailure(() -> log.add("undone"));
            return null;
        })) {
            assertEquals(
                    "[PERD-308] The result of orchestrator Orders cannot be stored: it is null and not @Nullable."
                            + " Pass a value of the declared type, 2 MiB at most unless maxPayload says otherwise;"
                            + " where null may be, annotate it with org.jspecify.annotations.Nullable.",
                    story.failure().message());
            assertEquals(List.of("undone"), log);
        }
    }

    @Test
    void argumentsThatCannotBeRead_failTheOrchestration() {
        for (String input : List.of("5", "null", "\"a\",\"b\"")) {
            try (Story story = Story.of(orchestrator((ctx, order) -> "never"))) {
                story.turn(start(input));
                assertTrue(
                        ((OrchestrationFailed) story.last()).failure().message().startsWith("[PERD-307] "), input);
            }
        }
    }
}
