package dev.perdure.runtime.redis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Connections for reads that wait: neither an interrupt nor the close of a pool ends such a read, only breaking its
 * connection does. There are as many as calls ever waited at once. Thread-safe.
 */
final class WaitingConnections implements AutoCloseable {
    private final JedisClientConfig config;
    private final Set<Connection> inUse = new HashSet<>();
    private final Map<HostAndPort, Deque<Connection>> idle = new HashMap<>();
    private boolean closed;

    WaitingConnections(JedisClientConfig config) {
        this.config = config;
    }

    <T> T execute(HostAndPort server, boolean asking, CommandObject<T> command) {
        Connection connection = take(server);
        boolean answered = false;
        try {
            T answer = new Link(connection, asking).execute(command);
            answered = true;
            return answer;
        } finally {
            giveBack(server, connection, answered);
        }
    }

    private Connection take(HostAndPort server) {
        Connection connection = takeIdle(server);
        if (connection == null) {
            connection = new Connection(server, config);
        }
        return use(connection);
    }

    private synchronized @Nullable Connection takeIdle(HostAndPort server) {
        return idle.getOrDefault(server, new ArrayDeque<>()).poll();
    }

    private synchronized Connection use(Connection connection) {
        if (closed) {
            connection.close();
            throw new JedisException("this store is closed");
        }
        inUse.add(connection);
        return connection;
    }

    private synchronized void giveBack(HostAndPort server, Connection connection, boolean usable) {
        inUse.remove(connection);
        if (usable && !closed) {
            idle.computeIfAbsent(server, key -> new ArrayDeque<>()).push(connection);
        } else {
            connection.close();
        }
    }

    /** Closes the connections that nobody uses; they may be broken like the one that just was. */
    synchronized void dropIdle() {
        idle.values().forEach(connections -> connections.forEach(Connection::close));
        idle.clear();
    }

    /** Ends all waits. */
    @Override
    public synchronized void close() {
        closed = true;
        dropIdle();
        inUse.forEach(WaitingConnections::breakOff);
    }

    private static void breakOff(Connection connection) {
        try {
            connection.forceDisconnect();
        } catch (IOException e) {
            connection.setBroken();
        }
    }
}
