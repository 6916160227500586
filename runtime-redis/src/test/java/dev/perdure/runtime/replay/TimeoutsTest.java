package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.threeTimes;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.fault;
import static dev.perdure.runtime.replay.Story.overdue;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.retryDue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityTimeoutException;
import dev.perdure.ActivityTimeouts;
import dev.perdure.CallOptions;
import dev.perdure.PoisonedActivityException;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.ActivityTimedOut;
import dev.perdure.runtime.history.HistoryEvent.AttemptFailed;
import dev.perdure.runtime.history.TimeoutKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time-outs that the owner of an instance decides on, and how starts of an activity are counted. */
class TimeoutsTest {
    private static final ActivityTimeouts LIMITS = ActivityTimeouts.none()
            .startToClose(Duration.ofSeconds(30))
            .scheduleToStart(Duration.ofMinutes(2))
            .scheduleToClose(Duration.ofMinutes(1));
    private static final CallOptions OPTIONS = CallOptions.retry(threeTimes()).and(CallOptions.timeouts(LIMITS));

    private static Story charging() {
        return Story.begun((ctx, order) -> {
            try {
                return charge(ctx, 1, OPTIONS).await();
            } catch (TaskFailedException failed) {
                return "timed out: " + failed.failure().is(ActivityTimeoutException.class) + ", poisoned: "
                        + failed.failure().is(PoisonedActivityException.class);
            }
        });
    }

    @Test
    void timeouts_areRecordedWithTheAttempt() {
        try (Story story = charging()) {
            assertEquals(LIMITS, ((ActivityScheduled) story.last()).timeouts());
            story.turn(fault(0, new IllegalStateException()));
            story.turn(retryDue(0, 2));
            assertEquals(LIMITS, ((ActivityScheduled) story.last()).timeouts());
        }
    }

    @Test
    void scheduleToClose_failsTheStepWhateverAttemptIsRunning() {
        try (Story story = charging()) {
            story.turn(fault(0, new IllegalStateException()));
            story.turn(retryDue(0, 2));

            ActivityTimedOut timedOut = (ActivityTimedOut)
                    story.turn(overdue(0, 1, TimeoutKind.SCHEDULE_TO_CLOSE)).get(0);

            assertEquals(2, timedOut.attempt());
            assertTrue(timedOut.failure()
                    .message()
                    .startsWith("[PERD-341] Activity Payments.charge exceeded its"
                            + " schedule-to-close time-out of PT1M."));
            assertEquals("\"timed out: true, poisoned: false\"", story.result());
        }
    }

    @Test
    void scheduleToClose_failsTheStepThatWaitsForItsNextAttempt() {
        try (Story story = charging()) {
            story.turn(fault(0, new IllegalStateException()));
            story.turn(overdue(0, 1, TimeoutKind.SCHEDULE_TO_CLOSE));
            assertEquals("\"timed out: true, poisoned: false\"", story.result());
        }
    }

    @Test
    void scheduleToClose_isNotWaitedForWhereTheNextAttemptWouldComeAfterIt() {
        try (Story story = charging()) {
            AttemptFailed first = (AttemptFailed)
                    story.turn(fault(0, new IllegalStateException())).get(0);
            assertEquals(Optional.of(NOON.plusSeconds(11)), first.retryAt());
            story.later(Duration.ofSeconds(30)).turn(retryDue(0, 2));

            AttemptFailed second = (AttemptFailed) story.later(Duration.ofSeconds(7))
                    .turn(fault(0, new IllegalStateException()))
                    .get(0);

            assertEquals(Optional.empty(), second.retryAt());
            assertEquals("\"timed out: false, poisoned: false\"", story.result());
        }
    }

    @Test
    void scheduleToStart_isThatOfTheLatestAttemptOnly() {
        try (Story story = charging()) {
            story.turn(fault(0, new IllegalStateException()));
            assertEquals(List.of(), story.turn(overdue(0, 1, TimeoutKind.SCHEDULE_TO_START)));
            story.turn(retryDue(0, 2));
            assertEquals(List.of(), story.turn(overdue(0, 1, TimeoutKind.SCHEDULE_TO_START)));

            story.turn(overdue(0, 2, TimeoutKind.SCHEDULE_TO_START));

            assertEquals("\"timed out: true, poisoned: false\"", story.result());
        }
    }

    @Test
    void timeouts_haveNoEffectOnAStepThatIsAnswered() {
        try (Story story = charging()) {
            List<HistoryEvent> events = story.turn(
                    result(0, "\"c-1\""),
                    overdue(0, 1, TimeoutKind.SCHEDULE_TO_CLOSE),
                    overdue(0, 1, TimeoutKind.SCHEDULE_TO_START));
            assertEquals(2, events.size());
            assertEquals("\"c-1\"", story.result());
        }
    }

    @Test
    void attemptThatTookTooLong_isRetried() {
        try (Story story = charging()) {
            AttemptFailed failed = (AttemptFailed) story.turn(fault(0, new ActivityTimeoutException("start-to-close")))
                    .get(0);
            assertEquals(Optional.of(NOON.plusSeconds(11)), failed.retryAt());
        }
    }

    @Test
    void poisonedActivity_isNotRetried() {
        try (Story story = charging()) {
            AttemptFailed failed = (AttemptFailed)
                    story.turn(fault(0, new PoisonedActivityException("five"))).get(0);
            assertEquals(Optional.empty(), failed.retryAt());
            assertEquals("\"timed out: false, poisoned: true\"", story.result());
        }
    }

    @Test
    void starts_areCountedOverAttempts() {
        try (Story story = charging()) {
            story.turn(fault(0, new IllegalStateException(), 3));
            story.turn(retryDue(0, 2));
            assertEquals(3, ((ActivityScheduled) story.last()).startsBefore());

            AttemptFailed second = (AttemptFailed)
                    story.turn(fault(0, new IllegalStateException(), 0)).get(0);

            assertEquals(4, second.starts());
        }
    }
}
