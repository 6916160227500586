package dev.perdure.runtime.redis;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * The master that sentinels name. They say by themselves when it is another one; where calls fail they are asked, too,
 * since a link to them can be dead without a sign.
 */
final class SentinelServers implements Servers {
    private static final long ASKED_AT_MOST_EVERY = Duration.ofMillis(500).toNanos();
    private static final long SUBSCRIBED_AGAIN_AFTER_MILLIS = 500;

    private final String master;
    private final List<HostAndPort> sentinels;
    private final JedisClientConfig config;
    private final JedisClientConfig sentinelConfig;
    private final ConnectionPoolConfig pool;
    private volatile SentineledConnectionProvider provider;
    private long asked = System.nanoTime();
    private boolean closed;

    /** @param sentinelConfig with no limit for reads that wait: sentinels are silent for as long as the master lives */
    SentinelServers(
            String master,
            List<HostAndPort> sentinels,
            JedisClientConfig config,
            JedisClientConfig sentinelConfig,
            ConnectionPoolConfig pool) {
        this.master = master;
        this.sentinels = sentinels;
        this.config = config;
        this.sentinelConfig = sentinelConfig;
        this.pool = pool;
        this.provider = connect();
    }

    private SentineledConnectionProvider connect() {
        return new SentineledConnectionProvider(
                master, config, pool, new HashSet<>(sentinels), sentinelConfig, SUBSCRIBED_AGAIN_AFTER_MILLIS);
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
    public synchronized void lookAgain() {
        if (closed || System.nanoTime() - asked < ASKED_AT_MOST_EVERY) {
            return;
        }
        try {
            if (named().filter(other -> !other.equals(provider.getCurrentMaster()))
                    .isPresent()) {
                SentineledConnectionProvider deaf = provider;
                provider = connect();
                deaf.close();
            }
        } catch (JedisException goneMeanwhile) {
            // whoever's call fails again asks again
        } finally {
            asked = System.nanoTime(); // asking may take long: whoever waited for it meanwhile asks no more
        }
    }

    /** The master that the first sentinel names which answers. */
    private Optional<HostAndPort> named() {
        for (HostAndPort sentinel : sentinels) {
            try (Jedis asking = new Jedis(sentinel, sentinelConfig)) {
                List<String> address = asking.sentinelGetMasterAddrByName(master);
                return Optional.ofNullable(address)
                        .map(found -> new HostAndPort(found.get(0), Integer.parseInt(found.get(1))));
            } catch (JedisException away) {
                // the next one may answer
            }
        }
        return Optional.empty();
    }

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
    public synchronized void close() {
        closed = true;
        provider.close();
    }
}
