package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The timers of one execution that have not fired, and those that its latest turn had no more use for. */
final class OpenTimers {
    private final String execution;
    private final Map<Message, Integer> stepOfOpen = new LinkedHashMap<>();
    private List<Message> dropped = List.of();

    OpenTimers(String execution) {
        this.execution = execution;
    }

    /** Timers that were open in the latest turn and that nobody waits for after it, by the messages they would send. */
    List<Message> dropped() {
        return dropped;
    }

    /** Follows the next turn of the execution. */
    void follow(RecordedTurn turn) {
        dropped =
                turn.events().stream().flatMap(event -> follow(event).stream()).toList();
    }

    /** Gives what is dropped. */
    private List<Message> follow(HistoryEvent event) {
        if (event instanceof HistoryEvent.TimerCreated created) {
            stepOfOpen.put(new Message.TimerDue(execution, created.step()), created.step());
        } else if (event instanceof HistoryEvent.AttemptFailed failed
                && failed.retryAt().isPresent()) {
            stepOfOpen.put(new Message.RetryDue(execution, failed.step(), failed.attempt() + 1), failed.step());
        } else if (event instanceof HistoryEvent.TimerFired fired) {
            drop(fired.step());
        } else if (event instanceof HistoryEvent.RetryDue due) {
            drop(due.step());
        } else if (event instanceof HistoryEvent.TaskCancelled cancelled) {
            return drop(cancelled.cancelled());
        } else if (ends(event)) {
            List<Message> all = List.copyOf(stepOfOpen.keySet());
            stepOfOpen.clear();
            return all;
        }
        return List.of();
    }

    private static boolean ends(HistoryEvent event) {
        return event instanceof HistoryEvent.OrchestrationCompleted
                || event instanceof HistoryEvent.OrchestrationFailed
                || event instanceof HistoryEvent.OrchestrationTerminated;
    }

    private List<Message> drop(int step) {
        List<Message> ofStep = stepOfOpen.entrySet().stream()
                .filter(open -> open.getValue() == step)
                .map(Map.Entry::getKey)
                .toList();
        ofStep.forEach(stepOfOpen::remove);
        return ofStep;
    }
}
