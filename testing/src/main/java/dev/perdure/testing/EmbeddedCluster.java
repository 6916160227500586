package dev.perdure.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A Redis Cluster on free ports of the loopback interface, for tests. The first servers are the masters, with equal
 * shares of the slots; then come their replicas, in turn. A master is called down after two seconds. Ended and removed
 * when it is closed and when the JVM ends. Thread-safe.
 */
public final class EmbeddedCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final int KEYS_AT_ONCE = 100;

    private final List<EmbeddedRedis> servers = new ArrayList<>();
    private final int masters;

    private EmbeddedCluster(int masters) {
        this.masters = masters;
    }

    /** {@link #start(int, int, Map)} with the settings that mode {@code replica} needs, where there are replicas. */
    public static EmbeddedCluster start(int masters, int replicasOfEach) {
        Map<String, String> settings =
                Map.of("min-replicas-to-write", replicasOfEach > 0 ? "1" : "0", "min-replicas-max-lag", "10");
        return start(masters, replicasOfEach, settings);
    }

    /**
     * Starts a cluster and returns when it works.
     *
     * @param settings of every server, as in {@code redis.conf}
     */
    public static EmbeddedCluster start(int masters, int replicasOfEach, Map<String, String> settings) {
        EmbeddedCluster cluster = new EmbeddedCluster(masters);
        try {
            for (int at = 0; at < masters * (1 + replicasOfEach); at++) {
                cluster.servers.add(EmbeddedRedis.start(withDefaults(settings)));
            }
            cluster.join();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static Map<String, String> withDefaults(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("user", RedisAdmin.replicationUser(), "masteruser", "replication", "masterauth", "replication"));
        all.put("cluster-enabled", "yes");
        // The usual port, 10000 above the other, may lie beyond the last port there is.
        all.put("cluster-port", String.valueOf(RedisProcess.freePort()));
        all.put("cluster-node-timeout", "2000");
        all.put("cluster-require-full-coverage", "no");
        // Also one whose link was cut for long may be elected: tests want that.
        all.put("cluster-replica-validity-factor", "0");
        all.put("repl-diskless-sync-delay", "0");
        all.putAll(settings);
        return all;
    }

    private void join() {
        for (int at = 0; at < masters; at++) {
            EmbeddedRedis master = servers.get(at);
            int last = (at + 1) * SLOTS / masters - 1;
            RedisAdmin.ask(master, "CLUSTER", "ADDSLOTSRANGE", at * SLOTS / masters, last);
            RedisAdmin.ask(master, "CLUSTER", "SET-CONFIG-EPOCH", at + 1);
        }
        for (EmbeddedRedis server : servers.subList(1, servers.size())) {
            RedisAdmin.ask(servers.get(0), "CLUSTER", "MEET", "127.0.0.1", server.port(), busPort(server));
        }
        RedisAdmin.await(
                "servers know each other",
                () -> servers.stream()
                        .allMatch(server ->
                                clusterInfo(server, "cluster_known_nodes").equals("" + servers.size())));
        for (int at = masters; at < servers.size(); at++) {
            RedisAdmin.ask(servers.get(at), "CLUSTER", "REPLICATE", id(at % masters));
        }
        awaitOk();
    }

    private static String busPort(EmbeddedRedis server) {
        return RedisAdmin.list(server, "CONFIG", "GET", "cluster-port").get(1).toString();
    }

    private static String clusterInfo(EmbeddedRedis server, String name) {
        return RedisAdmin.text(server, "CLUSTER", "INFO")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private String id(int server) {
        return RedisAdmin.text(servers.get(server), "CLUSTER", "MYID");
    }

    /** Waits until every server is up, sees all slots served, and every replica follows its master. */
    public void awaitOk() {
        RedisAdmin.await(
                "cluster works",
                () -> servers.stream()
                        .allMatch(server -> clusterInfo(server, "cluster_state").equals("ok")
                                && clusterInfo(server, "cluster_slots_ok").equals(String.valueOf(SLOTS))
                                && (isMaster(server)
                                        ? RedisAdmin.info(server, "replication", "connected_slaves")
                                                .equals(String.valueOf(replicasOf(server)))
                                        : RedisAdmin.info(server, "replication", "master_link_status")
                                                .equals("up"))));
    }

    private static long replicasOf(EmbeddedRedis master) {
        String myself = RedisAdmin.text(master, "CLUSTER", "MYID");
        return RedisAdmin.list(master, "CLUSTER", "REPLICAS", myself).size();
    }

    /** {@code redis-cluster://127.0.0.1:<port>,...} */
    public String uri() {
        return servers.stream()
                .map(server -> "127.0.0.1:" + server.port())
                .collect(Collectors.joining(",", "redis-cluster://", ""));
    }

    /** All servers: first those that were masters at the start. */
    public List<EmbeddedRedis> servers() {
        return List.copyOf(servers);
    }

    /** The number of the server that now has a slot, as the others that are up see it. */
    public int masterOf(int slot) {
        return IntStream.range(0, servers.size())
                .filter(at -> serves(at, slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server has slot " + slot + " just now."));
    }

    private boolean serves(int at, int slot) {
        try {
            return isMaster(servers.get(at))
                    && RedisAdmin.text(servers.get(at), "CLUSTER", "NODES")
                            .lines()
                            .filter(line -> line.contains("myself"))
                            .anyMatch(line -> hasSlot(line, slot));
        } catch (JedisException away) {
            return false;
        }
    }

    private static boolean isMaster(EmbeddedRedis server) {
        return RedisAdmin.info(server, "replication", "role").equals("master");
    }

    /** Of {@code <id> <address> <flags> <master> <ping> <pong> <epoch> <link> <slot> <from>-<to> ...}. */
    private static boolean hasSlot(String node, int slot) {
        return Arrays.stream(node.split(" "))
                .skip(8)
                .filter(range -> !range.startsWith("["))
                .map(range -> range.split("-"))
                .anyMatch(range ->
                        Integer.parseInt(range[0]) <= slot && slot <= Integer.parseInt(range[range.length - 1]));
    }

    /** Waits until another server than this one has the slot. */
    public int awaitFailoverFrom(int former, int slot) {
        RedisAdmin.await(
                "failover from " + former,
                () -> IntStream.range(0, servers.size()).anyMatch(at -> at != former && serves(at, slot)));
        return masterOf(slot);
    }

    /** Moves a slot and its keys from the server that has it to another master, key by key, while clients use it. */
    public void moveSlot(int slot, int to) {
        beginMove(slot, to);
        finishMove(slot, to);
    }

    /** Begins to move a slot: keys that do not exist are looked for at the other server from now on. */
    public void beginMove(int slot, int to) {
        int from = masterOf(slot);
        RedisAdmin.ask(servers.get(to), "CLUSTER", "SETSLOT", slot, "IMPORTING", id(from));
        RedisAdmin.ask(servers.get(from), "CLUSTER", "SETSLOT", slot, "MIGRATING", id(to));
    }

    /** Moves up to that many keys of a slot whose move has begun; returns how many. */
    public int moveKeys(int slot, int to, int count) {
        EmbeddedRedis source = servers.get(masterOf(slot));
        List<?> keys = RedisAdmin.list(source, "CLUSTER", "GETKEYSINSLOT", slot, count);
        if (!keys.isEmpty()) {
            List<Object> words = new ArrayList<>(
                    List.of("MIGRATE", "127.0.0.1", servers.get(to).port(), "", 0, 5_000, "KEYS"));
            words.addAll(keys);
            RedisAdmin.ask(source, words.toArray());
        }
        return keys.size();
    }

    /** Moves what is left and tells the servers that the slot has moved. */
    public void finishMove(int slot, int to) {
        while (moveKeys(slot, to, KEYS_AT_ONCE) > 0) {}
        String owner = id(to);
        int from = masterOf(slot);
        RedisAdmin.ask(servers.get(to), "CLUSTER", "SETSLOT", slot, "NODE", owner);
        RedisAdmin.ask(servers.get(from), "CLUSTER", "SETSLOT", slot, "NODE", owner);
    }

    /** Ends the links of a server to its replicas, until {@link #healReplication} or its restart. */
    public void cutReplication(int server) {
        RedisAdmin.cut(servers.get(server));
    }

    /** Lets the replicas in again. */
    public void healReplication(int server) {
        RedisAdmin.heal(servers.get(server));
    }

    @Override
    public void close() {
        servers.forEach(EmbeddedRedis::close);
    }
}
