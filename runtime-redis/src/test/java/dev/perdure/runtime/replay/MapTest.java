package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.MapOptions;
import dev.perdure.MapResult;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.TaskCancelled;
import dev.perdure.runtime.replay.Fixtures.Busy;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapTest {
    @Test
    void map_hasNoMoreUnderWayThanAllowed() {
        try (Story story = Story.begun((ctx, order) -> String.join(
                ",",
                ctx.map(List.of(1, 2, 3, 4), amount -> charge(ctx, amount), MapOptions.parallel(2))
                        .results()))) {
            assertEquals(2, scheduled(story));
            story.turn(result(1, "\"b\""));
            assertEquals(3, scheduled(story));
            story.turn(result(2, "\"c\""), result(0, "\"a\""));
            assertEquals(4, scheduled(story));
            assertFalse(story.hasEnded());
            story.turn(result(3, "\"d\""));
            assertEquals("\"a,b,c,d\"", story.result());
        }
    }

    @Test
    void failuresThatAreTolerated_areKeptApart() {
        try (Story story = Story.begun((ctx, order) -> {
            MapResult<String, String> all = ctx.map(
                    List.of("x", "y", "z"),
                    item -> charge(ctx, item.charAt(0)),
                    MapOptions.parallel(10).tolerate(2));
            MapResult.Failed<String> failed = all.failures().get(0);
            return all.results() + " but " + failed.index() + failed.item()
                    + failed.cause().getMessage();
        })) {
            story.turn(result(2, "\"c\""), fault(1, new Busy("busy")));
            story.turn(result(0, "\"a\""));
            assertEquals("\"[a, c] but 1ybusy\"", story.result());
        }
    }

    @Test
    void oneFailureTooMany_givesUpTheRestAndThrowsTheFirst() {
        try (Story story = Story.begun((ctx, order) -> {
            Busy first = assertThrows(
                    Busy.class,
                    () -> ctx.map(
                            List.of(1, 2, 3, 4, 5),
                            amount -> charge(ctx, amount),
                            MapOptions.parallel(3).tolerate(1)));
            return first.getMessage() + first.getSuppressed()[0].getMessage();
        })) {
            story.turn(fault(2, new Busy("c")));
            assertEquals(4, scheduled(story));
            story.turn(fault(0, new Busy("a")));
            assertEquals("\"ac\"", story.result());
            assertEquals(4, scheduled(story));
            assertEquals(
                    2,
                    story.past().stream()
                            .filter(TaskCancelled.class::isInstance)
                            .count());
        }
    }

    @Test
    void map_branches_takesSeveralStepsForEach() {
        try (Story story = Story.begun((ctx, order) -> ctx.map(
                        List.of(10, 20),
                        amount -> ctx.fork(() -> charge(ctx, amount).await()
                                + charge(ctx, amount + 1).await()),
                        MapOptions.parallel(2))
                .results()
                .toString())) {
            story.turn(result(1, "\"c\""));
            story.turn(result(0, "\"a\""));
            story.turn(result(2, "\"d\""), result(3, "\"b\""));
            assertEquals("\"[ab, cd]\"", story.result());
        }
    }

    @Test
    void map_nothing_isNothing() {
        try (Story story = Story.begun((ctx, order) ->
                "" + ctx.map(List.<Integer>of(), amount -> charge(ctx, amount), MapOptions.parallel(1)))) {
            assertEquals("\"MapResult[results=[], failures=[]]\"", story.result());
        }
    }

    @Test
    void workThatThrows_throwsAtOnce() {
        try (Story story = Story.begun((ctx, order) -> assertThrows(
                        IllegalStateException.class,
                        () -> ctx.map(
                                List.of(1, 2),
                                amount -> {
                                    throw new IllegalStateException("no work");
                                },
                                MapOptions.parallel(1)))
                .getMessage())) {
            assertEquals("\"no work\"", story.result());
        }
    }

    @Test
    void optionsOutOfRange_areRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MapOptions.parallel(0))
                .getMessage()
                .contains("[PERD-390] Map options: parallel is 0."));
        assertThrows(IllegalArgumentException.class, () -> MapOptions.parallel(10_001));
        assertThrows(
                IllegalArgumentException.class, () -> MapOptions.parallel(1).tolerate(-1));
    }

    private static long scheduled(Story story) {
        return story.past().stream().filter(ActivityScheduled.class::isInstance).count();
    }
}
