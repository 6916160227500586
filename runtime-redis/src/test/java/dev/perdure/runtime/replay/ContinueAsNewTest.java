package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.APPROVED;
import static dev.perdure.runtime.replay.Fixtures.STRING;
import static dev.perdure.runtime.replay.Fixtures.calls;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.message;
import static dev.perdure.runtime.replay.Story.raise;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.OrchestrationContext;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.ContinuedAsNew;
import dev.perdure.runtime.history.HistoryEvent.EventAwaited;
import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.HistoryEvent.ExecutionContinued;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationStarted;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationTerminated;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Executions that go on as another one, and those that they go on as. */
class ContinueAsNewTest {
    private static final Signature<String> SELF =
            new Signature<>("Orders", List.of(Parameter.of("order", STRING)), STRING, List.of());

    private static String again(OrchestrationContext ctx, String order) {
        return calls(ctx).continueAsNew(SELF, order);
    }

    private static EventRaised approved(String by) {
        return new EventRaised("approved", new Payload("\"" + by + "\""));
    }

    @Test
    void continueAsNew_isTheLastThatTheCodeDoes() {
        List<String> log = new ArrayList<>();
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return again(ctx, order[0] + "!");
            } finally {
                charge(ctx, 1);
                log.add("after it");
            }
        })) {
            assertEquals(new ContinuedAsNew(new Payload("[\"tea!\"]")), story.last());
            assertTrue(story.hasEnded());
            assertEquals(List.of(), log);
            assertEquals(List.of(), story.turn(raise("approved", "\"ann\"")));
        }
    }

    @Test
    void continueAsNew_leavesWhatItHasNotTaken() {
        OrchestratorBinding binding = Fixtures.orchestrator((ctx, order) -> {
            calls(ctx).event(APPROVED).await();
            return again(ctx, (String) order[0]);
        });
        try (Execution execution = Story.execution(binding)) {
            Message first = new Message.Raise("approved", new Payload("\"ann\""));
            Message second = new Message.Raise("approved", new Payload("\"ann\""));
            Message start = start("\"tea\"").after(List.of());
            Message other = new Message.Raise("other", Payload.NULL);

            RecordedTurn turn = execution.run(Story.NOON, List.of(other, start, first, second));

            assertEquals(4, turn.events().size() - 1, turn::toString);
            assertEquals(List.of(new EventRaised("other", Payload.NULL)), execution.untaken());
            assertTrue(execution.left().contains(second));
            assertTrue(!execution.left().contains(first), "an equal message that was taken is not left");
        }
    }

    @Test
    void continueAsNew_isRefusedWhileUndoStepsAreOpen() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.onFailure(() -> charge(ctx, 1).await());
            return again(ctx, "again");
        })) {
            assertTrue(story.last() instanceof ActivityScheduled, "the undo step runs");
            story.turn(Story.result(0, "\"undone\""));
            assertTrue(story.failure()
                    .message()
                    .startsWith("[PERD-352] Instance order-42 was to continue as new while 1 undo steps"));
        }
    }

    @Test
    void continuation_takesEventsBeforeItsStartInTheirOrder() {
        List<String> taken = new ArrayList<>();
        Story story = Story.of(Fixtures.orchestrator((ctx, order) -> {
            taken.clear();
            for (int i = 0; i < 3; i++) {
                taken.add(calls(ctx).event(APPROVED).await());
            }
            return "done";
        }));
        try (story) {
            story.told(new ExecutionContinued("e0", Optional.empty()), approved("carried"));
            assertEquals(List.of(approved("early")), story.turn(raise("approved", "\"early\"")));

            List<HistoryEvent> begun = story.turn(raise("approved", "\"late\""), start("\"tea\""));

            assertTrue(begun.get(0) instanceof OrchestrationStarted, begun::toString);
            assertEquals(new EventAwaited(0, "approved"), begun.get(1));
            assertEquals("\"done\"", story.result());
            assertEquals(List.of("carried", "early", "late"), taken);
        }
    }

    @Test
    void continuation_canBeTerminatedBeforeItsStart() {
        Story story = Story.of(Fixtures.orchestrator((ctx, order) -> "done"));
        try (story) {
            story.told(new ExecutionContinued("e0", Optional.empty()));
            assertEquals(List.of(new OrchestrationTerminated("not wanted")), story.turn(Story.terminate("not wanted")));
            assertTrue(story.hasEnded());
            assertEquals(List.of(), story.turn(start("\"tea\"")));
        }
    }

    @Test
    void otherExecution_isStartedByItsStartAlone() {
        Story story = Story.of(Fixtures.orchestrator((ctx, order) -> "done"));
        try (story) {
            assertEquals(
                    List.of(),
                    story.turn(raise("approved", "\"early\""), message(new Message.Terminate("not wanted"))));
        }
    }
}
