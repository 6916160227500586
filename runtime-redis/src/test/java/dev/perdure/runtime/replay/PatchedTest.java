package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.HistoryEvent.Patched;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.OrchestratorBinding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that changes while instances are in flight. */
class PatchedTest {
    private static final OrchestratorBinding OLD =
            orchestrator((ctx, order) -> charge(ctx, 1).await() + charge(ctx, 2).await());

    /** Charges once more before the second charge. */
    private static final OrchestratorBinding NEW = orchestrator((ctx, order) -> {
        String charges = charge(ctx, 1).await();
        if (ctx.patched("fees")) {
            charges += charge(ctx, 9).await();
        }
        return charges + charge(ctx, 2).await();
    });

    /** The same when nothing old is in flight. */
    private static final OrchestratorBinding LATER = orchestrator((ctx, order) ->
            charge(ctx, 1).await() + charge(ctx, 9).await() + charge(ctx, 2).await());

    private final List<RecordedTurn> history = new ArrayList<>();

    /** Leads code to where the history ends, and runs turns with answers to these steps. */
    private String run(OrchestratorBinding code, int... steps) {
        try (Execution execution = Story.execution(code)) {
            history.forEach(execution::replay);
            if (history.isEmpty()) {
                history.add(execution.run(NOON, List.of(start("\"tea\"").after(List.of()))));
            }
            for (int step : steps) {
                history.add(execution.run(
                        NOON, List.of(result(step, "\"" + step + "\"").after(events()))));
            }
            return execution.hasEnded() ? history.get(history.size() - 1).toString() : "open";
        }
    }

    private List<dev.perdure.runtime.history.HistoryEvent> events() {
        return history.stream().flatMap(turn -> turn.events().stream()).toList();
    }

    private boolean isRecorded() {
        return events().contains(new Patched("fees"));
    }

    @Test
    void instanceThatComesThereLater_hasTheChange() {
        run(OLD);
        assertEquals("open", run(NEW, 0));
        assertTrue(isRecorded());
        assertTrue(run(NEW, 1, 2).contains("\"012\""));
    }

    @Test
    void instanceThatHadPassedThere_hasNot() {
        run(OLD, 0);
        assertTrue(run(NEW, 1).contains("\"01\""));
        assertEquals(false, isRecorded());
    }

    @Test
    void changeThatIsNotAskedForAnyMore_isTakenForMade() {
        run(NEW, 0);
        assertTrue(run(LATER, 1, 2).contains("\"012\""));
    }

    @Test
    void oldCode_cannotGoOnWithWhatNewCodeHasDone() {
        run(NEW, 0);
        assertThrows(NonDeterminismException.class, () -> run(OLD));
    }

    @Test
    void answer_isTheSameInTheWholeExecution() {
        OrchestratorBinding asksLater = orchestrator((ctx, order) -> {
            boolean first = ctx.patched("fees");
            charge(ctx, 1).await();
            charge(ctx, 2).await();
            return first + "," + ctx.patched("fees");
        });
        run(OLD, 0);
        assertTrue(run(asksLater, 1).contains("false,false"));
    }

    @Test
    void changes_areToldApart() {
        OrchestratorBinding two = orchestrator((ctx, order) -> {
            boolean one = ctx.patched("one");
            boolean both = ctx.patched("two") && one;
            return charge(ctx, 1).await() + both;
        });
        OrchestratorBinding second = orchestrator((ctx, order) -> {
            boolean both = ctx.patched("two");
            return charge(ctx, 1).await() + both + ctx.patched("one");
        });
        run(two);
        assertTrue(run(second, 0).contains("0truetrue"));
    }

    @Test
    void replayInEveryTurn_answersTheSame() {
        try (Story story = Story.of(NEW)) {
            story.turn(start("\"tea\""));
            story.turn(result(0, "\"a\""));
            story.turn(result(1, "\"b\""));
            story.turn(result(2, "\"c\""));
            assertEquals("\"abc\"", story.result());
        }
    }

    @Test
    void blankName_isRefused() {
        try (Story story =
                Story.begun((ctx, order) -> assertThrows(IllegalArgumentException.class, () -> ctx.patched(" "))
                        .getMessage())) {
            assertTrue(story.result().contains("PERD-395"), story.result());
        }
    }
}
