package dev.perdure.runtime.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** A cache that keeps what was used last, as long as there is memory for it. For one thread. */
final class Recent<V> implements AutoCloseable {
    private final CacheBudget budget;
    private final ToLongFunction<V> size;
    private final Consumer<V> evicted;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    private record Entry<V>(V value, long bytes) {}

    /**
     * @param budget shared with other caches
     * @param size how many bytes an entry takes
     * @param evicted what is done with an entry that leaves
     */
    Recent(CacheBudget budget, ToLongFunction<V> size, Consumer<V> evicted) {
        this.budget = budget;
        this.size = size;
        this.evicted = evicted;
        budget.join();
    }

    boolean contains(String key) {
        return entries.containsKey(key);
    }

    Optional<V> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    void put(String key, V value) {
        drop(key);
        add(key, value);
        trim();
    }

    private void add(String key, V value) {
        Entry<V> entry = new Entry<>(value, size.applyAsLong(value));
        entries.put(key, entry);
        use(entry.bytes());
    }

    private void use(long more) {
        used += more;
        budget.use(more);
    }

    /** An entry may have grown. */
    void weighAgain(String key) {
        Entry<V> entry = entries.get(key);
        if (entry != null) {
            use(-entry.bytes());
            add(key, entry.value());
        }
    }

    /** Drops what was used longest ago, if too much memory is used; the last entry stays. */
    void trim() {
        while (entries.size() > 1 && budget.isExceededBy(used)) {
            drop(entries.keySet().iterator().next());
        }
    }

    void drop(String key) {
        Entry<V> gone = entries.remove(key);
        if (gone != null) {
            use(-gone.bytes());
            evicted.accept(gone.value());
        }
    }

    @Override
    public void close() {
        Map<String, Entry<V>> all = Map.copyOf(entries);
        entries.clear();
        use(-used);
        budget.leave();
        all.values().forEach(entry -> evicted.accept(entry.value()));
    }
}
