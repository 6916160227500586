package dev.perdure.benchmarks.chaos;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All scenarios by name. */
final class Scenarios {
    private static final Map<String, Supplier<Scenario<?>>> ALL = new TreeMap<>(Map.of(
            "worker-kill", WorkerKill::new,
            "zombie", Zombie::new,
            "redis-kill", RedisKill::new,
            "partition", Partition::new));

    private Scenarios() {}

    static Optional<Scenario<?>> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    static Set<String> names() {
        return ALL.keySet();
    }
}
