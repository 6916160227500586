package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import dev.perdure.testing.EmbeddedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * Slots that hold partitions move from one master of a cluster to another, key by key, while clients and workers use
 * them.
 */
final class ClusterReshard implements Scenario<Clustered> {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** For how long each slot has stood at most, while its keys were moved. */
    private final Map<Integer, Duration> stalls = new TreeMap<>();

    @Override
    public Clustered open(Path folder, Durability durability) {
        return Clustered.start(durability);
    }

    @Override
    public List<Durability> durabilities() {
        return Modes.OF_MANY;
    }

    @Override
    public boolean mayGoOn() {
        return false;
    }

    @Override
    public void disturb(Rig<Clustered> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        EmbeddedCluster servers = rig.backend().servers();
        List<Integer> slots = slotsOfPartitions(servers);
        int slot = slots.get(rig.random().nextInt(slots.size()));
        int from = servers.masterOf(slot);
        int to = (from + 1 + rig.random().nextInt(Clustered.MASTERS - 1)) % Clustered.MASTERS;
        long begun = System.nanoTime();
        rig.faults().during("slot move", Optional.empty(), () -> servers.moveSlot(slot, to));
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        stalls.merge(slot, taken, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static List<Integer> slotsOfPartitions(EmbeddedCluster servers) {
        return servers.servers().subList(0, Clustered.MASTERS).stream()
                .flatMap(server -> {
                    try (RedisClient redis = RedisClient.create(server.uri())) {
                        return redis.keys("df:{*}:own").stream();
                    }
                })
                .map(JedisClusterCRC16::getSlot)
                .toList();
    }

    @Override
    public List<String> remarks() {
        String each = stalls.entrySet().stream()
                .map(stall -> stall.getKey() + ": " + stall.getValue().toMillis())
                .collect(Collectors.joining(", "));
        return List.of("longest move of each slot in ms, during which its partition stands: " + each);
    }
}
