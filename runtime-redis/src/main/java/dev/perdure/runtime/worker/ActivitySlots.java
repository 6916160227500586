package dev.perdure.runtime.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many activities a worker runs at a time.
 *
 * @param shared by all queues that have none of their own
 * @param own of single queues
 */
public record ActivitySlots(int shared, Map<String, Integer> own) {
    /** That many for all queues together. */
    public static ActivitySlots shared(int count) {
        return new ActivitySlots(count, Map.of());
    }

    /** The queues that share slots, and how many. */
    Map<Set<String>, Integer> of(Set<String> queues) {
        Map<Set<String>, Integer> slots = new HashMap<>();
        Set<String> sharing = new TreeSet<>(queues);
        own.forEach((queue, count) -> {
            if (sharing.remove(queue)) {
                slots.put(Set.of(queue), count);
            }
        });
        if (!sharing.isEmpty()) {
            slots.put(sharing, shared);
        }
        return slots;
    }
}
