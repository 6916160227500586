package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.Payload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** External events that came before a step waited for their name, and steps that waited before an event came. */
final class EventBuffer {
    private final List<EventRaised> untaken = new ArrayList<>();
    private final Map<String, Deque<Integer>> waiting = new HashMap<>();

    /** The oldest event of that name; if there is none, the step waits for the next. */
    Optional<Payload> await(int step, String event) {
        Optional<EventRaised> earlier =
                untaken.stream().filter(each -> each.event().equals(event)).findFirst();
        earlier.ifPresentOrElse(untaken::remove, () -> queue(event).add(step));
        return earlier.map(EventRaised::payload);
    }

    /** The step that has waited longest for that name; if there is none, the event waits for a step. */
    Optional<Integer> raise(EventRaised event) {
        Optional<Integer> taker = Optional.ofNullable(queue(event.event()).poll());
        if (taker.isEmpty()) {
            untaken.add(event);
        }
        return taker;
    }

    /** The events that no step has taken, oldest first. */
    List<EventRaised> untaken() {
        return List.copyOf(untaken);
    }

    /** The step waits no more, if it did. */
    void giveUp(int step) {
        waiting.values().forEach(steps -> steps.remove(step));
    }

    private Deque<Integer> queue(String event) {
        return waiting.computeIfAbsent(event, name -> new ArrayDeque<>());
    }
}
