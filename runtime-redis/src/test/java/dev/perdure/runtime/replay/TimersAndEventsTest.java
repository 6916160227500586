package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.approved;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.raise;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.timerDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import dev.perdure.Task;
import dev.perdure.TaskTimeoutException;
import dev.perdure.runtime.history.HistoryEvent.EventAwaited;
import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.HistoryEvent.TaskCancelled;
import dev.perdure.runtime.history.HistoryEvent.TimerCreated;
import dev.perdure.runtime.history.HistoryEvent.TimerFired;
import dev.perdure.runtime.history.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersAndEventsTest {
    @Test
    void timer_isDueAfterItsDelayOnTheClockOfTheTurn() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.timer(Duration.ofDays(3)).await();
            return ctx.now().toString();
        })) {
            assertEquals(new TimerCreated(0, NOON.plus(Duration.ofDays(3))), story.last());
            story.later(Duration.ofDays(3)).turn(timerDue(0), timerDue(0));
            assertEquals("\"2026-03-04T12:00:01Z\"", story.result());
        }
    }

    @Test
    void timer_isNeverEarly() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.timer(Duration.ofNanos(1)).await();
            return "done";
        })) {
            assertEquals(new TimerCreated(0, NOON.plusMillis(1)), story.last());
            story.turn(timerDue(0));
        }
    }

    @Test
    void timerForThePast_isDueNow() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.timer(Instant.MIN).await();
            return "done";
        })) {
            assertEquals(new TimerCreated(0, NOON), story.last());
            story.turn(timerDue(0));
            assertEquals("\"done\"", story.result());
        }
    }

    @Test
    void timerOutsideItsLimits_isRefused() {
        for (Duration delay : List.of(Duration.ofMillis(-1), Duration.ofDays(36_501))) {
            try (Story story = Story.begun((ctx, order) -> {
                ctx.timer(delay);
                return "accepted";
            })) {
                assertEquals(
                        "java.lang.IllegalArgumentException",
                        story.failure().types().get(0));
            }
        }
    }

    @Test
    void wait_thatIsOverInTime_cancelsItsTimer() {
        try (Story story = Story.begun((ctx, order) -> charge(ctx, 1).await(Duration.ofMinutes(1)))) {
            assertEquals(new TimerCreated(1, NOON.plusSeconds(60)), story.last());
            assertEquals(
                    new TaskCancelled(2, 1), story.turn(result(0, "\"c-1\"")).get(1));
            assertEquals("\"c-1\"", story.result());
        }
    }

    @Test
    void wait_thatTakesTooLong_throwsAndTheWorkGoesOn() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> charge = charge(ctx, 1);
            try {
                return charge.await(Duration.ofMinutes(1));
            } catch (TaskTimeoutException e) {
                return e.getMessage() + charge.await();
            }
        })) {
            story.turn(timerDue(1));
            story.turn(result(0, "\"c-1\""));
            assertEquals(
                    "\"Activity Payments.charge, asked for by instance order-42, had no result within PT1M.c-1\"",
                    story.result());
        }
    }

    @Test
    void completesWithin_saysWhetherTheTaskIsDoneAndNeedsNoTimerForOneThatIs() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> charge = charge(ctx, 1);
            boolean first = charge.completesWithin(Duration.ofMinutes(1));
            boolean second = charge.completesWithin(Duration.ofMinutes(1));
            boolean third = charge.completesWithin(Duration.ofMinutes(1));
            return first + " " + second + " " + third;
        })) {
            story.turn(timerDue(1));
            story.turn(result(0, "\"c-1\""));
            assertEquals("\"false true true\"", story.result());
            assertEquals(
                    2,
                    story.past().stream().filter(TimerCreated.class::isInstance).count());
        }
    }

    @Test
    void event_thatComesBeforeItIsAskedFor_isKept() {
        try (Story story = Story.begun(
                (ctx, order) -> charge(ctx, 1).await() + approved(ctx).await())) {
            assertEquals(
                    List.of(new EventRaised("approved", new Payload("\"ann\""))),
                    story.turn(raise("approved", "\"ann\"")));
            assertEquals(
                    new EventAwaited(1, "approved"),
                    story.turn(result(0, "\"c-1\"")).get(1));
            assertEquals("\"c-1ann\"", story.result());
        }
    }

    @Test
    void event_thatComesBeforeTheStart_isKept() {
        try (Story story =
                Story.of(Fixtures.orchestrator((ctx, order) -> approved(ctx).await()))) {
            story.turn(raise("approved", "\"ann\""), Story.start("\"tea\""));
            assertEquals("\"ann\"", story.result());
        }
    }

    @Test
    void events_goToTheOldestTaskThatWaits_inTheirOrder() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = approved(ctx);
            Task<String> second = approved(ctx);
            Task<String> third = approved(ctx);
            ctx.timer(Duration.ofSeconds(1)).await();
            return first.await() + second.isDone() + third.await();
        })) {
            story.turn(raise("approved", "\"ann\""));
            story.turn(timerDue(3));
            story.turn(raise("approved", "\"bob\""), raise("other", "1"), raise("approved", "\"cid\""));
            assertEquals("\"annfalsecid\"", story.result());
        }
    }

    @Test
    void cancelledWait_leavesTheEventToTheNextTask() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = approved(ctx);
            Task<String> second = approved(ctx);
            first.cancel();
            return second.await();
        })) {
            story.turn(raise("approved", "\"ann\""));
            assertEquals("\"ann\"", story.result());
        }
    }

    @Test
    void payloadOfAnotherType_stopsTheTurn() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return approved(ctx).await();
            } catch (PayloadException e) {
                return "no business of the code's";
            }
        })) {
            assertThrows(PayloadException.class, () -> story.turn(raise("approved", "[1]")));
            assertFalse(story.hasEnded());
        }
    }

    @Test
    void cancelledTimer_takesNoMessageAnyMore() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<Void> timer = ctx.timer(Duration.ofHours(1));
            timer.cancel();
            return approved(ctx).await() + timer.isDone();
        })) {
            assertTrue(story.turn(timerDue(0)).isEmpty());
            story.turn(raise("approved", "\"ann\""));
            assertEquals("\"anntrue\"", story.result());
        }
    }

    @Test
    void timerFired_isRecorded() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.timer(Duration.ofSeconds(1)).await();
            return approved(ctx).await();
        })) {
            assertEquals(new TimerFired(0), story.turn(timerDue(0)).get(0));
        }
    }
}
