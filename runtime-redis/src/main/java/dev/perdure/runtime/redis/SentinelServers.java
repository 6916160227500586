package dev.perdure.runtime.redis;

import java.util.HashSet;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/** The master that sentinels name. They say by themselves when it is another one. */
final class SentinelServers implements Servers {
    private final SentineledConnectionProvider provider;

    SentinelServers(
            String master,
            List<HostAndPort> sentinels,
            JedisClientConfig config,
            JedisClientConfig sentinelConfig,
            ConnectionPoolConfig pool) {
        this.provider =
                new SentineledConnectionProvider(master, config, pool, new HashSet<>(sentinels), sentinelConfig);
    }

    @Override
    public Connection take(HostAndPort named) {
        return provider.getConnection();
    }

    @Override
    public HostAndPort serverOf(String key) {
        return provider.getCurrentMaster();
    }

    @Override
    public void dropIdle() {
        provider.getConnectionMap().values().forEach(Pool::clear);
    }

    @Override
    public void lookAgain() {}

    @Override
    public List<HostAndPort> masters() {
        return List.of(provider.getCurrentMaster());
    }

    @Override
    public boolean isDivided() {
        return false;
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
