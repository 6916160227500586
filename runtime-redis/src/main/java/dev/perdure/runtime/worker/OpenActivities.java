package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.RecordedTurn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attempts of one execution that wait or run, and those that its latest turn gave up. */
final class OpenActivities {
    private final Map<Integer, String> nonceOfStep = new HashMap<>();
    private List<String> givenUp = List.of();

    /** Attempts that were open in the latest turn and that nobody waits for after it, by their nonces. */
    List<String> givenUp() {
        return givenUp;
    }

    /** Follows the next turn of the execution. */
    void follow(RecordedTurn turn) {
        givenUp =
                turn.events().stream().flatMap(event -> follow(event).stream()).toList();
    }

    private Optional<String> follow(HistoryEvent event) {
        if (event instanceof HistoryEvent.ActivityScheduled scheduled) {
            nonceOfStep.put(scheduled.step(), scheduled.nonce());
        } else if (event instanceof HistoryEvent.ActivityCompleted completed) {
            nonceOfStep.remove(completed.step());
        } else if (event instanceof HistoryEvent.AttemptFailed failed) {
            nonceOfStep.remove(failed.step());
        } else if (event instanceof HistoryEvent.ActivityTimedOut timedOut) {
            return Optional.ofNullable(nonceOfStep.remove(timedOut.step()));
        } else if (event instanceof HistoryEvent.TaskCancelled cancelled) {
            return Optional.ofNullable(nonceOfStep.remove(cancelled.cancelled()));
        }
        return Optional.empty();
    }
}
