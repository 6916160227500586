package dev.perdure.runtime.redis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.Pool;

/** The masters of a cluster, each with some of the slots. */
final class ClusterServers implements Servers {
    private final ClusterConnectionProvider provider;

    ClusterServers(List<HostAndPort> some, JedisClientConfig config, ConnectionPoolConfig pool) {
        this.provider = new ClusterConnectionProvider(new HashSet<>(some), config, pool);
    }

    @Override
    public Connection take(HostAndPort named) {
        return provider.getConnection(named);
    }

    @Override
    public HostAndPort serverOf(String key) {
        return Optional.ofNullable(provider.getNode(JedisClusterCRC16.getSlot(key)))
                .orElseThrow(() -> new JedisClusterOperationException("no server is known to have the slot of " + key));
    }

    @Override
    public void dropIdle() {
        provider.getNodes().values().forEach(Pool::clear);
    }

    @Override
    public void lookAgain() {
        provider.renewSlotCache();
    }

    @Override
    public List<HostAndPort> masters() {
        return provider.getPrimaryNodes().keySet().stream()
                .map(HostAndPort::from)
                .toList();
    }

    @Override
    public boolean isDivided() {
        return true;
    }

    @Override
    public boolean failsOver() {
        return true;
    }

    @Override
    public void close() {
        provider.close();
    }
}
