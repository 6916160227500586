package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is kept of a partition in memory is in its snapshot: a field that is forgotten there would make every simulated
 * failover keep what a server loses, or lose what its replica has.
 */
final class SnapshotTest {
    private static final int SEQUENCES = 100;
    private static final int CALLS = 150;

    /** Fields of objects of the store in memory, by the way that leads to them. */
    private static Map<String, Object> fields(Object root) {
        Map<String, Object> fields = new TreeMap<>();
        collect("", root, new IdentityHashMap<>(), fields);
        return fields;
    }

    private static void collect(
            String path, Object object, IdentityHashMap<Object, String> seen, Map<String, Object> fields) {
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> collect(path, value, seen, fields));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                fields.put(path + "[" + key + "]", value);
                collect(path + "[" + key + "]", value, seen, fields);
            });
        } else if (isOfTheStore(object) && seen.put(object, path) == null) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Object value = value(field, object);
                    fields.put(path + "." + field.getName(), value);
                    collect(path + "." + field.getName(), value, seen, fields);
                }
            }
        }
    }

    private static boolean isOfTheStore(Object object) {
        return object.getClass().getName().startsWith("dev.perdure.testing.InMemory");
    }

    private static Object value(Field field, Object object) {
        field.setAccessible(true);
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can be compared: numbers, texts, records and collections of them. */
    private static Map<String, Object> values(Map<String, Object> fields) {
        Map<String, Object> values = new TreeMap<>();
        fields.forEach((path, value) -> {
            if (value instanceof Map<?, ?> map && map.values().stream().anyMatch(SnapshotTest::isOfTheStore)) {
                values.put(path, List.copyOf(map.keySet()));
            } else if (!isOfTheStore(value) || value instanceof Record && !isChangeable(value)) {
                values.put(path, value);
            }
        });
        return values;
    }

    /** Whether a record holds objects that change. */
    private static boolean isChangeable(Object record) {
        return fields(record).values().stream()
                .anyMatch(value -> value instanceof Collection
                        || value instanceof Map
                        || isOfTheStore(value) && isChangeable(value));
    }

    /**
     * Ways to collections, and to objects of the store, that two partitions share: what changes in one changes in both.
     */
    private static List<String> shared(Map<String, Object> one, Map<String, Object> other) {
        List<String> shared = new ArrayList<>();
        one.forEach((path, value) -> {
            boolean canChange = value instanceof Map
                    || value instanceof Collection
                    || isOfTheStore(value) && (!(value instanceof Record) || isChangeable(value));
            if (canChange && other.get(path) == value && !isConstant(value)) {
                shared.add(path);
            }
        });
        return shared;
    }

    private static boolean isConstant(Object value) {
        return value.getClass().getName().startsWith("java.util.ImmutableCollections");
    }

    private static Object partition(PartitionSnapshot snapshot) throws NoSuchFieldException {
        return value(PartitionSnapshot.class.getDeclaredField("partition"), snapshot);
    }

    private static Object live(InMemoryHubStore store) throws NoSuchFieldException {
        Object hub = value(InMemoryHubStore.class.getDeclaredField("hub"), store);
        return ((List<?>) value(hub.getClass().getDeclaredField("partitions"), hub)).get(0);
    }

    @Test
    void snapshot_holdsAllThatThePartitionHolds() throws NoSuchFieldException {
        Map<String, Object> unused = values(fields(live(new InMemoryHubStore(2, Clock.systemUTC()))));
        Set<String> untouched = new TreeSet<>(unused.keySet());
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            InMemoryHubStore store = new InMemoryHubStore(2, Clock.systemUTC());
            call(store, seed);
            Map<String, Object> live = fields(live(store));
            Map<String, Object> copy = fields(partition(store.snapshot(0)));

            assertEquals(values(live), values(copy));
            assertEquals(List.of(), shared(live, copy));
            Map<String, Object> held = values(live);
            untouched.removeIf(path -> !unused.get(path).equals(held.get(path)));
        }
        assertEquals(Set.of(".number", ".parts.number"), untouched, "Make calls that fill the others too.");
    }

    private static void call(HubStore store, long seed) {
        RandomCalls random = new RandomCalls(seed, store);
        for (int made = 0; made < CALLS; made++) {
            random.next().call().apply(store);
        }
    }
}
