package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.threeTimes;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.message;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.retryDue;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import dev.perdure.Task;
import dev.perdure.TaskCancelledException;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityCompleted;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.AttemptFailed;
import dev.perdure.runtime.history.HistoryEvent.OrchestrationCompleted;
import dev.perdure.runtime.history.HistoryEvent.RetryDue;
import dev.perdure.runtime.history.HistoryEvent.TaskCancelled;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivitiesTest {
    @Test
    void activity_isScheduledWithItsArgumentsAndGivesItsResult() {
        try (Story story = Story.begun((ctx, order) -> order[0] + charge(ctx, 7).await())) {
            ActivityScheduled scheduled = (ActivityScheduled) story.last();
            assertEquals("Payments.charge", scheduled.activity());
            assertEquals("Payments", scheduled.queue());
            assertEquals("[\"visa\",7]", scheduled.arguments().json());
            assertEquals(0, scheduled.step());
            assertEquals(1, scheduled.attempt());

            List<HistoryEvent> events = story.turn(result(0, "\"c-1\""));

            assertEquals(
                    List.of(
                            new ActivityCompleted(0, new Payload("\"c-1\"")),
                            new OrchestrationCompleted(new Payload("\"teac-1\""))),
                    events);
            assertTrue(story.hasEnded());
        }
    }

    @Test
    void activities_areNumberedInTheOrderInWhichTheyAreAskedFor() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = charge(ctx, 1);
            Task<String> second = charge(ctx, 2);
            return second.await() + first.await();
        })) {
            story.turn(result(1, "\"b\""));
            story.turn(result(0, "\"a\""));
            assertEquals("\"ba\"", story.result());
        }
    }

    @Test
    void twoAnswersInOneTurn_reachTheCodeOneAfterTheOther() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> first = charge(ctx, 1);
            Task<String> second = charge(ctx, 2);
            first.await();
            return "second done: " + second.isDone();
        })) {
            story.turn(result(0, "\"a\""), result(1, "\"b\""));
            assertEquals("\"second done: false\"", story.result());
        }
    }

    @Test
    void failedAttempt_isRetriedWithGrowingDelayAndANewNonce() {
        try (Story story =
                Story.begun((ctx, order) -> charge(ctx, 1, threeTimes()).await())) {
            String firstNonce = Story.nonce(story.past(), 0);
            AttemptFailed failed =
                    (AttemptFailed) story.turn(fault(0, new Busy("no"))).get(0);
            assertEquals(Optional.of(NOON.plusSeconds(1).plusSeconds(10)), failed.retryAt());

            List<HistoryEvent> retry = story.turn(retryDue(0, 2));
            assertEquals(new RetryDue(0, 2), retry.get(0));
            assertEquals(2, ((ActivityScheduled) retry.get(1)).attempt());
            assertNotEquals(firstNonce, Story.nonce(story.past(), 0));

            AttemptFailed second =
                    (AttemptFailed) story.turn(fault(0, new Busy("no"))).get(0);
            assertEquals(Optional.of(NOON.plusSeconds(3).plusSeconds(20)), second.retryAt());
            story.turn(retryDue(0, 3));
            story.turn(result(0, "\"c-1\""));
            assertEquals("\"c-1\"", story.result());
        }
    }

    @Test
    void lastFailedAttempt_isThrownWithTheStoryOfTheCall() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return charge(ctx, 1, threeTimes()).await();
            } catch (TaskFailedException e) {
                return e.getMessage() + "|" + e.failure().type();
            }
        })) {
            for (int attempt = 2; attempt <= 3; attempt++) {
                story.turn(fault(0, new IllegalStateException("no bank")));
                story.turn(retryDue(0, attempt));
            }
            AttemptFailed last = (AttemptFailed)
                    story.turn(fault(0, new IllegalStateException("no bank"))).get(0);
            assertEquals(Optional.empty(), last.retryAt());
            assertEquals(
                    "\"Activity Payments.charge, called by instance order-42, failed after 3 attempts:"
                            + " java.lang.IllegalStateException: no bank|java.lang.IllegalStateException\"",
                    story.result());
        }
    }

    @Test
    void failureOfAnExceptedType_isNotRetried() {
        try (Story story = Story.begun((ctx, order) ->
                charge(ctx, 1, threeTimes().except(CardDeclined.class)).await())) {
            AttemptFailed failed =
                    (AttemptFailed) story.turn(fault(0, new CardDeclined(51))).get(0);
            assertEquals(Optional.empty(), failed.retryAt());
            assertTrue(story.hasEnded());
        }
    }

    @Test
    void failureOfASubtypeOfAnExceptedType_isNotRetried() {
        try (Story story = Story.begun((ctx, order) ->
                charge(ctx, 1, threeTimes().except(RuntimeException.class)).await())) {
            AttemptFailed failed =
                    (AttemptFailed) story.turn(fault(0, new Busy("no"))).get(0);
            assertEquals(Optional.empty(), failed.retryAt());
        }
    }

    @Test
    void resultThatCannotBeStored_isNotRetried() {
        try (Story story =
                Story.begun((ctx, order) -> charge(ctx, 1, threeTimes()).await())) {
            AttemptFailed failed = (AttemptFailed)
                    story.turn(fault(0, new PayloadException("too large"))).get(0);
            assertEquals(Optional.empty(), failed.retryAt());
        }
    }

    @Test
    void declaredCheckedException_isTheRebuiltCause() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return charge(ctx, 1).await();
            } catch (TaskFailedException e) {
                return "code " + ((CardDeclined) e.getCause()).code();
            }
        })) {
            story.turn(fault(0, new CardDeclined(51)));
            assertEquals("\"code 51\"", story.result());
        }
    }

    @Test
    void declaredUncheckedException_isThrownAsItIs() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                return charge(ctx, 1).await();
            } catch (Busy e) {
                return e.getMessage();
            }
        })) {
            story.turn(fault(0, new Busy("come back later")));
            assertEquals("\"come back later\"", story.result());
        }
    }

    @Test
    void resultOfAnotherType_stopsTheTurnAndIsReadableForOtherCode() {
        try (Story story = Story.begun((ctx, order) -> charge(ctx, 1).await())) {
            PayloadException unreadable =
                    assertThrows(PayloadException.class, () -> story.turn(result(0, "{\"id\":1}")));

            String begin =
                    "[PERD-307] The result of activity Payments.charge is stored as {\"id\":1} and cannot be read as";
            assertTrue(unreadable.getMessage().startsWith(begin), unreadable.getMessage());
            assertFalse(story.hasEnded());
        }
    }

    @Test
    void answersWithoutEffect_leaveNoEvent() {
        try (Story story = Story.begun((ctx, order) ->
                charge(ctx, 1, threeTimes()).await() + charge(ctx, 2).await())) {
            Payload json = new Payload("\"x\"");
            String nonce = Story.nonce(story.past(), 0);
            assertEquals(List.of(), story.turn(message(new Message.ActivityResult("e0", 0, nonce, json))));
            assertEquals(List.of(), story.turn(message(new Message.ActivityResult("e1", 0, "stale", json))));
            assertEquals(List.of(), story.turn(message(new Message.ActivityResult("e1", 9, nonce, json))));
            assertEquals(List.of(), story.turn(retryDue(0, 2)));
            assertEquals(List.of(), story.turn(start("\"coffee\"")));
            story.turn(fault(0, new Busy("no")));
            assertEquals(List.of(), story.turn(result(0, "\"late\"")));
            assertEquals(List.of(), story.turn(retryDue(0, 3)));
            story.turn(retryDue(0, 2), retryDue(0, 2));
            assertEquals(
                    3, story.turn(result(0, "\"a\""), result(0, "\"again\"")).size() + 1);
            assertFalse(story.hasEnded());
            story.turn(result(1, "\"b\""));
            assertEquals("\"ab\"", story.result());
            assertEquals(List.of(), story.turn(result(1, "\"c\""), Story.terminate("late")));
        }
    }

    @Test
    void cancelledActivity_takesNoAnswerAndNoRetry() {
        try (Story story = Story.begun((ctx, order) -> {
            Task<String> charge = charge(ctx, 1, threeTimes());
            ctx.timer(java.time.Duration.ofSeconds(5)).await();
            charge.cancel();
            charge.cancel();
            try {
                return charge.await();
            } catch (TaskCancelledException e) {
                return e.getMessage() + charge(ctx, 2).await();
            }
        })) {
            story.turn(fault(0, new Busy("no")));
            List<HistoryEvent> events = story.turn(Story.timerDue(1), retryDue(0, 2), result(0, "\"late\""));
            assertEquals(new TaskCancelled(2, 0), events.get(1));
            assertEquals(3, events.size());
            story.turn(result(3, "\"ok\""));
            assertEquals(
                    "\"Activity Payments.charge was cancelled by instance order-42 before there was a result.ok\"",
                    story.result());
        }
    }

    @Test
    void argumentsThatCannotBeStored_areRefusedAtTheCallAndRecordNothing() {
        try (Story story = Story.begun((ctx, order) -> {
            try {
                Fixtures.calls(ctx).activity(Fixtures.CHARGE, dev.perdure.CallOptions.none(), null, 1);
                return "accepted";
            } catch (PayloadException e) {
                return e.getMessage();
            }
        })) {
            assertEquals(
                    "\"[PERD-308] Argument 'card' of Payments.charge cannot be stored: it is null and not @Nullable."
                            + " Pass a value of the declared type, 2 MiB at most unless maxPayload says otherwise;"
                            + " where null may be, annotate it with org.jspecify.annotations.Nullable.\"",
                    story.result());
            assertEquals(2, story.past().size());
        }
    }

    @Test
    void argumentsInAnotherOrder_areTheSameWhereOrderMeansNothing() {
        try (Story story = Story.begun((ctx, order) -> {
            java.util.Set<String> tags = ctx.isReplaying()
                    ? new java.util.LinkedHashSet<>(List.of("b", "a"))
                    : new java.util.LinkedHashSet<>(List.of("a", "b"));
            Fixtures.calls(ctx)
                    .activity(Fixtures.TAG, dev.perdure.CallOptions.none(), tags)
                    .await();
            return "tagged";
        })) {
            story.turn(result(0, "null"));
            assertEquals("\"tagged\"", story.result());
        }
    }
}
