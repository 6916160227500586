package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.TimeoutKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time-out of an activity that is kept as a timer of its instance. What a worker can see for itself, how long an
 * attempt runs, needs none.
 *
 * @param message what the timer says when it is due
 * @param due when it says so
 */
record Overdue(Message.ActivityOverdue message, Instant due) {
    /** Those that begin when the attempt is scheduled, which is now. */
    static List<Overdue> of(String execution, ActivityScheduled scheduled, Instant now) {
        Optional<Overdue> toStart = scheduled
                .timeouts()
                .scheduleToStart()
                .map(limit -> new Overdue(toStart(execution, scheduled.step(), scheduled.attempt()), now.plus(limit)));
        Optional<Overdue> toClose = scheduled
                .timeouts()
                .scheduleToClose()
                .filter(limit -> scheduled.attempt() == 1)
                .map(limit -> new Overdue(
                        new Message.ActivityOverdue(execution, scheduled.step(), 1, TimeoutKind.SCHEDULE_TO_CLOSE),
                        now.plus(limit)));
        return Stream.of(toStart, toClose).flatMap(Optional::stream).toList();
    }

    /** That nobody has taken the attempt; void as soon as somebody has. */
    static Message.ActivityOverdue toStart(String execution, int step, int attempt) {
        return new Message.ActivityOverdue(execution, step, attempt, TimeoutKind.SCHEDULE_TO_START);
    }
}
