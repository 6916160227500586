package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.Payload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** External events that came before a step waited for their name, and steps that waited before an event came. */
final class EventBuffer {
    private final Map<String, Deque<Payload>> untaken = new HashMap<>();
    private final Map<String, Deque<Integer>> waiting = new HashMap<>();

    /** The oldest event of that name; if there is none, the step waits for the next. */
    Optional<Payload> await(int step, String event) {
        Optional<Payload> earlier = Optional.ofNullable(queue(untaken, event).poll());
        if (earlier.isEmpty()) {
            queue(waiting, event).add(step);
        }
        return earlier;
    }

    /** The step that has waited longest for that name; if there is none, the event waits for a step. */
    Optional<Integer> raise(String event, Payload payload) {
        Optional<Integer> taker = Optional.ofNullable(queue(waiting, event).poll());
        if (taker.isEmpty()) {
            queue(untaken, event).add(payload);
        }
        return taker;
    }

    /** The step waits no more, if it did. */
    void giveUp(int step) {
        waiting.values().forEach(steps -> steps.remove(step));
    }

    private static <V> Deque<V> queue(Map<String, Deque<V>> queues, String event) {
        return queues.computeIfAbsent(event, name -> new ArrayDeque<>());
    }
}
