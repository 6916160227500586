package dev.perdure.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A master with replicas, watched by Redis Sentinel, all on free ports of the loopback interface, for tests. Sentinels
 * call a server down after two seconds; a failover takes three to five. Server 0 is the first master. Ended and removed
 * when it is closed and when the JVM ends. Thread-safe.
 */
public final class EmbeddedSentinel implements AutoCloseable {
    private static final String NAME = "hub";

    private final List<EmbeddedRedis> servers = new ArrayList<>();
    private final List<EmbeddedRedis> sentinels = new ArrayList<>();

    private EmbeddedSentinel() {}

    /** {@link #start(int, int, Map, IntUnaryOperator)} with the settings that mode {@code replica} needs. */
    public static EmbeddedSentinel start(int replicas, int sentinels) {
        return start(
                replicas,
                sentinels,
                Map.of("min-replicas-to-write", "1", "min-replicas-max-lag", "10"),
                IntUnaryOperator.identity());
    }

    /**
     * Starts servers and sentinels; returns when all replicas follow and all sentinels know each other.
     *
     * @param settings of every server, as in {@code redis.conf}
     * @param link the port at which replicas find the first master, made from its own: that of a proxy, to which the
     *     link belongs alone. Sentinels point replicas at the master itself in a failover, and ten seconds after they
     *     saw the proxy's port.
     */
    public static EmbeddedSentinel start(
            int replicas, int sentinels, Map<String, String> settings, IntUnaryOperator link) {
        EmbeddedSentinel started = new EmbeddedSentinel();
        try {
            started.startServers(replicas, settings, link);
            started.startSentinels(sentinels);
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void startServers(int replicas, Map<String, String> settings, IntUnaryOperator link) {
        Map<String, String> all = new HashMap<>(
                Map.of("user", RedisAdmin.replicationUser(), "masteruser", "replication", "masterauth", "replication"));
        all.put("repl-diskless-sync-delay", "0");
        all.putAll(settings);
        servers.add(EmbeddedRedis.start(all));
        if (replicas > 0) {
            all.put("replicaof", "127.0.0.1 " + link.applyAsInt(servers.get(0).port()));
        }
        for (int replica = 0; replica < replicas; replica++) {
            servers.add(EmbeddedRedis.start(all));
        }
        RedisAdmin.await(
                "replicas follow",
                () -> servers.stream()
                        .skip(1)
                        .allMatch(replica -> RedisAdmin.info(replica, "replication", "master_link_status")
                                .equals("up")));
    }

    private void startSentinels(int count) {
        List<String> lines = List.of(
                "sentinel monitor %s 127.0.0.1 %d %d"
                        .formatted(NAME, servers.get(0).port(), count / 2 + 1),
                "sentinel down-after-milliseconds " + NAME + " 2000",
                "sentinel failover-timeout " + NAME + " 10000",
                "sentinel parallel-syncs " + NAME + " 5");
        for (int number = 0; number < count; number++) {
            sentinels.add(EmbeddedRedis.startTemporary(new RedisRole.Sentinel(lines)));
        }
        RedisAdmin.await(
                "sentinels know each other",
                () -> sentinels.stream().allMatch(sentinel -> {
                    List<?> facts = RedisAdmin.list(sentinel, "SENTINEL", "MASTER", NAME);
                    return fact(facts, "num-other-sentinels").equals(String.valueOf(count - 1))
                            && fact(facts, "num-slaves").equals(String.valueOf(servers.size() - 1));
                }));
    }

    private static String fact(List<?> namesAndValues, String name) {
        return namesAndValues.get(namesAndValues.indexOf(name) + 1).toString();
    }

    /** {@code redis-sentinel://127.0.0.1:<port>,.../hub} */
    public String uri() {
        return sentinels.stream()
                .map(sentinel -> "127.0.0.1:" + sentinel.port())
                .collect(Collectors.joining(",", "redis-sentinel://", "/" + NAME));
    }

    /**
     * The servers; their roles change with each failover. A killed one that comes back is made a replica after ten
     * seconds.
     */
    public List<EmbeddedRedis> servers() {
        return List.copyOf(servers);
    }

    /** The sentinels. */
    public List<EmbeddedRedis> sentinels() {
        return List.copyOf(sentinels);
    }

    /** The number of the server that the sentinels now call master; it may be down. */
    public int master() {
        return master(sentinels.get(0));
    }

    private int master(EmbeddedRedis sentinel) {
        String port = RedisAdmin.list(sentinel, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", NAME)
                .get(1)
                .toString();
        return IntStream.range(0, servers.size())
                .filter(at -> port.equals(String.valueOf(servers.get(at).port())))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until another server than this one is a master that takes writes; returns its number. */
    public int awaitFailoverFrom(int former) {
        RedisAdmin.await(
                "failover from " + former,
                () -> master() != former
                        && RedisAdmin.info(servers.get(master()), "replication", "role")
                                .equals("master"));
        return master();
    }

    /** Waits until the master has that many replicas that follow. */
    public void awaitReplicas(int count) {
        RedisAdmin.await(
                count + " replicas",
                () -> RedisAdmin.text(servers.get(master()), "INFO", "replication")
                                .lines()
                                .filter(line -> line.matches("slave[0-9]+:.*state=online.*"))
                                .count()
                        >= count);
    }

    /**
     * Ends the links of a server to its replicas, until {@link #healReplication} or its restart. The server knows at
     * once that they are gone; one whose link goes through a proxy that swallows everything learns it by the lag.
     */
    public void cutReplication(int server) {
        RedisAdmin.cut(servers.get(server));
    }

    /** Lets the replicas in again. */
    public void healReplication(int server) {
        RedisAdmin.heal(servers.get(server));
    }

    @Override
    public void close() {
        sentinels.forEach(EmbeddedRedis::close);
        servers.forEach(EmbeddedRedis::close);
    }
}
