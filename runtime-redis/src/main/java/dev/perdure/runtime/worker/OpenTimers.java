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
        dropped =
                turn.events().stream().flatMap(event -> follow(event).stream()).toList();
    }

    /** Gives what is dropped. */
    private List<Message> follow(HistoryEvent event) {
        if (event instanceof HistoryEvent.TimerCreated created) {
            open.put(new Message.TimerDue(execution, created.step()), new Open(created.step(), created.due()));
        } else if (event instanceof HistoryEvent.AttemptFailed failed
                && failed.retryAt().isPresent()) {
            open.put(
                    new Message.RetryDue(execution, failed.step(), failed.attempt() + 1),
                    new Open(failed.step(), failed.retryAt().get()));
        } else if (event instanceof HistoryEvent.TimerFired fired) {
            drop(fired.step());
        } else if (event instanceof HistoryEvent.RetryDue due) {
            drop(due.step());
        } else if (event instanceof HistoryEvent.TaskCancelled cancelled) {
            return drop(cancelled.cancelled());
        } else if (ends(event)) {
            List<Message> all = List.copyOf(open.keySet());
            open.clear();
            return all;
        }
        return List.of();
    }

    private static boolean ends(HistoryEvent event) {
        return event instanceof HistoryEvent.ContinuedAsNew
                || event instanceof HistoryEvent.OrchestrationCompleted
                || event instanceof HistoryEvent.OrchestrationFailed
                || event instanceof HistoryEvent.OrchestrationTerminated;
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
