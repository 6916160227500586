package dev.perdure.runtime.redis;

import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/** A server that nothing takes over from. */
final class OneServer implements Servers {
    private final HostAndPort server;
    private final ConnectionPool pool;

    OneServer(HostAndPort server, JedisClientConfig config, ConnectionPoolConfig poolConfig) {
        this.server = server;
        this.pool = new ConnectionPool(server, config, poolConfig);
    }

    @Override
    public Connection take(HostAndPort named) {
        return pool.getResource();
    }

    @Override
    public HostAndPort serverOf(String key) {
        return server;
    }

    @Override
    public void dropIdle() {
        pool.clear();
    }

    @Override
    public void lookAgain() {}

    @Override
    public List<HostAndPort> masters() {
        return List.of(server);
    }

    @Override
    public boolean isDivided() {
        return false;
    }

    @Override
    public boolean failsOver() {
        return false;
    }

    @Override
    public void close() {
        pool.close();
    }
}
