package dev.perdure.benchmarks.chaos;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All scenarios by name. */
final class Scenarios {
    private static final Map<String, Supplier<Scenario<?>>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("worker-kill", WorkerKill::new),
            Map.entry("zombie", Zombie::new),
            Map.entry("redis-kill", RedisKill::new),
            Map.entry("partition", Partition::new),
            Map.entry("sentinel-failover", SentinelFailover::new),
            Map.entry("cluster-kill", ClusterKill::new),
            Map.entry("cluster-reshard", ClusterReshard::new),
            Map.entry("oom", Oom::new),
            Map.entry("corruption", Corruption::new),
            Map.entry("poison", Poison::new),
            Map.entry("soak", Soak::new),
            Map.entry("upgrade", Upgrade::new)));

    private Scenarios() {}

    static Optional<Scenario<?>> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    static Set<String> names() {
        return ALL.keySet();
    }
}
