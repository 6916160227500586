package dev.perdure.runtime.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A cache that keeps what was used last, up to a number of entries. */
final class Recent<V> {
    private final int capacity;
    private final Consumer<V> evicted;
    private final Map<String, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param capacity how many entries at most
     * @param evicted what is done with an entry that leaves
     */
    Recent(int capacity, Consumer<V> evicted) {
        this.capacity = capacity;
        this.evicted = evicted;
    }

    boolean contains(String key) {
        return entries.containsKey(key);
    }

    Optional<V> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    void put(String key, V value) {
        drop(key);
        if (entries.size() >= capacity) {
            drop(entries.keySet().iterator().next());
        }
        entries.put(key, value);
    }

    void drop(String key) {
        V gone = entries.remove(key);
        if (gone != null) {
            evicted.accept(gone);
        }
    }

    void clear() {
        Map<String, V> all = Map.copyOf(entries);
        entries.clear();
        all.values().forEach(evicted);
    }
}
