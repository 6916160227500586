package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.terminate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import org.junit.jupiter.api.Test;

class SagaTest {
    @Test
    void blockThatThrows_isUndoneLastStepFirst_andTheCodeGoesOn() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                ctx.saga(saga -> {
                    saga.onFailure(() -> charge(ctx, -1).await());
                    saga.onFailure(() -> charge(ctx, -2).await());
                    charge(ctx, 3).await();
                });
                return "done";
            } catch (Busy e) {
                return "undone since " + e.getMessage();
            }
        })) {
            story.turn(fault(0, new Busy("busy")));
            assertEquals("[\"visa\",-2]", last(story));
            story.turn(result(1, "\"\""));
            assertEquals("[\"visa\",-1]", last(story));
            story.turn(result(2, "\"\""));
            assertEquals("\"undone since busy\"", story.result());
        }
    }

    @Test
    void blockThatReturns_isNotUndoneLater() {
        try (Story story = Story.begun((ctx, order) -> {
            String paid = ctx.saga(saga -> {
                saga.onFailure(() -> charge(ctx, -1).await());
                return charge(ctx, 1).await();
            });
            throw new CardDeclined(paid.length());
        })) {
            story.turn(result(0, "\"abc\""));
            assertEquals("declined with 3", story.failure().details().message());
        }
    }

    @Test
    void undoThatFails_isSuppressed_andTheOthersRun() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return ctx.<String, CardDeclined>saga(saga -> {
                    saga.onFailure(() -> charge(ctx, -1).await());
                    saga.onFailure(() -> {
                        throw new Busy("cannot undo");
                    });
                    throw new CardDeclined(51);
                });
            } catch (CardDeclined e) {
                return e.code() + " and " + e.getSuppressed()[0].getMessage();
            }
        })) {
            assertEquals("[\"visa\",-1]", last(story));
            story.turn(result(0, "\"\""));
            assertEquals("\"51 and cannot undo\"", story.result());
        }
    }

    @Test
    void termination_undoesNothing() {
        try (Story story = Story.begun((ctx, order) -> ctx.saga(saga -> {
            saga.onFailure(() -> charge(ctx, -1).await());
            return charge(ctx, 1).await();
        }))) {
            story.turn(terminate("enough"));
            assertTrue(story.hasEnded());
            assertEquals("[\"visa\",1]", last(story));
        }
    }

    /** The arguments of the activity that was scheduled last. */
    private static String last(Story story) {
        return story.past().stream()
                .filter(ActivityScheduled.class::isInstance)
                .map(event -> ((ActivityScheduled) event).arguments().json())
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
