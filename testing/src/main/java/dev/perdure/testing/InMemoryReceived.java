package dev.perdure.testing;

import dev.perdure.runtime.store.HubStore;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ids of the messages that a partition received from one sender. Not thread-safe. */
final class InMemoryReceived {
    private final Map<String, Instant> oldestFirst = new LinkedHashMap<>();

    InMemoryReceived copy() {
        InMemoryReceived copy = new InMemoryReceived();
        copy.oldestFirst.putAll(oldestFirst);
        return copy;
    }

    boolean contains(String messageId) {
        return oldestFirst.containsKey(messageId);
    }

    /** Makes an id the youngest; whether it is new. */
    boolean add(String messageId, Instant now) {
        boolean isNew = oldestFirst.remove(messageId) == null;
        oldestFirst.put(messageId, now);
        return isNew;
    }

    Map<String, Instant> image() {
        return Map.copyOf(oldestFirst);
    }

    void forgetOld(Instant now) {
        Iterator<Instant> times = oldestFirst.values().iterator();
        while (times.hasNext() && times.next().plus(HubStore.DEDUP_RETENTION).isBefore(now)) {
            times.remove();
        }
    }
}
