package dev.perdure.testing;

import java.util.Map;
import java.util.TreeMap;

/** How many turns of a partition's receivers failed since the last success. Not thread-safe. */
final class InMemorySuspects {
    private final Map<String, Integer> counts = new TreeMap<>();

    InMemorySuspects copy() {
        InMemorySuspects copy = new InMemorySuspects();
        copy.counts.putAll(counts);
        return copy;
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** One more; how many now. */
    int count(String receiver) {
        return counts.merge(receiver, 1, Integer::sum);
    }

    void forget(String receiver) {
        counts.remove(receiver);
    }
}
