package dev.perdure.runtime.entity;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is stored of an entity, as one turn finds and changes it. */
final class Cells {
    private final Map<String, String> all;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    Cells(Map<String, String> stored) {
        all = new HashMap<>(stored);
    }

    /** All of them as they are now. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(all);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name));
    }

    void write(String name, String value) {
        all.put(name, value);
        written.put(name, value);
        dropped.remove(name);
    }

    void drop(String name) {
        all.remove(name);
        written.remove(name);
        dropped.add(name);
    }

    /** What the turn has written. */
    Map<String, String> written() {
        return written;
    }

    /** What the turn has dropped. */
    Set<String> dropped() {
        return dropped;
    }
}
