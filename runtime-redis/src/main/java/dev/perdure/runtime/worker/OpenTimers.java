package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The timers of one execution that have not fired, and those that its latest turn had no more use for. */
final class OpenTimers {
    private final String execution;
    private static final int NO_STEP = -1;

    private final Map<Message, Open> open = new LinkedHashMap<>();
    private List<Message> dropped = List.of();

    OpenTimers(String execution) {
        this.execution = execution;
    }

    /** Timers that were open in the latest turn and that nobody waits for after it, by the messages they would send. */
    List<Message> dropped() {
        return dropped;
    }

    private record Open(int step, Instant due) {}

    /** When the timer that sends this message is due, if it is an open one. */
    Optional<Instant> due(Message message) {
        return Optional.ofNullable(open.get(message)).map(Open::due);
    }

    /** Follows the next turn of the execution. */
    void follow(RecordedTurn turn) {
        dropped = turn.events().stream()
                .flatMap(event -> follow(event, turn.at()).stream())
                .toList();
    }

    /** Gives what is dropped. */
    private List<Message> follow(HistoryEvent event, Instant at) {
        if (event instanceof HistoryEvent.OrchestrationStarted started) {
            started.deadline().ifPresent(due -> open(NO_STEP, Message.Terminate.atDeadline(due), due));
        } else if (event instanceof HistoryEvent.TimerCreated created) {
            open(created.step(), new Message.TimerDue(execution, created.step()), created.due());
        } else if (event instanceof HistoryEvent.TimerFired fired) {
            open.remove(new Message.TimerDue(execution, fired.step()));
        } else if (event instanceof HistoryEvent.ActivityScheduled scheduled) {
            Overdue.of(execution, scheduled, at)
                    .forEach(timeout -> open(scheduled.step(), timeout.message(), timeout.due()));
        } else if (event instanceof HistoryEvent.AttemptFailed failed
                && failed.retryAt().isPresent()) {
            Message retry = new Message.RetryDue(execution, failed.step(), failed.attempt() + 1);
            open(failed.step(), retry, failed.retryAt().get());
            return drop(Overdue.toStart(execution, failed.step(), failed.attempt()));
        } else if (event instanceof HistoryEvent.SubOrchestrationRetried retried) {
            Message retry = new Message.RetryDue(execution, retried.step(), retried.attempt() + 1);
            open(retried.step(), retry, retried.retryAt());
        } else if (event instanceof HistoryEvent.RetryDue due) {
            open.remove(new Message.RetryDue(execution, due.step(), due.attempt()));
        } else if (event instanceof HistoryEvent.TaskCancelled cancelled) {
            return drop(cancelled.cancelled());
        } else if (ends(event)) {
            List<Message> all = List.copyOf(open.keySet());
            open.clear();
            return all;
        }
        return closed(event).stream().flatMap(step -> drop(step).stream()).toList();
    }

    private void open(int step, Message message, Instant due) {
        open.put(message, new Open(step, due));
    }

    /** The activity step that the event closes. */
    private static Optional<Integer> closed(HistoryEvent event) {
        if (event instanceof HistoryEvent.ActivityCompleted completed) {
            return Optional.of(completed.step());
        }
        if (event instanceof HistoryEvent.ActivityTimedOut timedOut) {
            return Optional.of(timedOut.step());
        }
        return event instanceof HistoryEvent.AttemptFailed failed
                        && failed.retryAt().isEmpty()
                ? Optional.of(failed.step())
                : Optional.empty();
    }

    /** Whether the event is the last of its execution. */
    static boolean ends(HistoryEvent event) {
        return event instanceof HistoryEvent.ContinuedAsNew
                || event instanceof HistoryEvent.OrchestrationCompleted
                || event instanceof HistoryEvent.OrchestrationFailed
                || event instanceof HistoryEvent.OrchestrationTerminated;
    }

    private List<Message> drop(Message message) {
        return open.remove(message) == null ? List.of() : List.of(message);
    }

    private List<Message> drop(int step) {
        List<Message> ofStep = open.entrySet().stream()
                .filter(timer -> timer.getValue().step() == step)
                .map(Map.Entry::getKey)
                .toList();
        ofStep.forEach(open::remove);
        return ofStep;
    }
}
