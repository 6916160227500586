package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/**
 * Where the servers of a hub are and how to log in. Its text never holds a password.
 *
 * @param tls whether connections are encrypted, also those to sentinels
 * @param hosts the server; sentinels; or some servers of a cluster
 * @param master the name under which sentinels know the master
 * @param database the number of the database
 * @param sentinelLogin at the sentinels
 */
record RedisAddress(
        Topology topology,
        boolean tls,
        List<HostAndPort> hosts,
        Optional<String> master,
        int database,
        Optional<Login> login,
        Optional<Login> sentinelLogin) {
    /** Longer waits for something to read end early. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
    private static final int POOLED = 16;
    private static final SslOptions CERTIFICATE_AND_HOST =
            SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build();

    RedisAddress {
        hosts = List.copyOf(hosts);
    }

    /** How servers take over from each other, and the scheme of URIs that say so. */
    enum Topology {
        STANDALONE("redis"),
        SENTINEL("redis-sentinel"),
        CLUSTER("redis-cluster");

        private final String scheme;

        Topology(String scheme) {
            this.scheme = scheme;
        }

        String scheme(boolean tls) {
            return tls ? scheme.replaceFirst("redis", "rediss") : scheme;
        }
    }

    /** A password, and the user it belongs to if that is not the default one. */
    record Login(Optional<String> user, String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Reads a URI of one of the three forms that {@link dev.perdure.runtime.Perdure#connect} tells.
     *
     * @throws HubConfigurationException PERD-429 if it is something else; the message says which part
     */
    static RedisAddress parse(String text) {
        return RedisUri.parse(text);
    }

    /** The name of the user that connections log in as. */
    String user() {
        return login.flatMap(Login::user).orElse("default");
    }

    /** The mode that is taken if none is chosen. */
    Durability usualDurability() {
        return topology == Topology.STANDALONE ? Durability.LOCAL : Durability.REPLICA;
    }

    /** Connects to the servers. */
    Servers connect() {
        return switch (topology) {
            case STANDALONE -> new OneServer(hosts.get(0), clientConfig(), pool());
            case SENTINEL ->
                new SentinelServers(
                        master.orElseThrow(), hosts, clientConfig(), config(sentinelLogin, 0, Duration.ZERO), pool());
            case CLUSTER -> new ClusterServers(hosts, clientConfig(), pool());
        };
    }

    /** Settings of a connection that has logged in and chosen the database. */
    JedisClientConfig clientConfig() {
        return config(login, database, LONGEST_WAIT.plus(ANSWER_LIMIT));
    }

    /** @param longestRead of what waits; zero if there is no limit */
    private JedisClientConfig config(Optional<Login> with, int chosen, Duration longestRead) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .database(chosen)
                .protocol(RedisProtocol.RESP2)
                .connectionTimeoutMillis((int) ANSWER_LIMIT.toMillis())
                .socketTimeoutMillis((int) ANSWER_LIMIT.toMillis())
                .blockingSocketTimeoutMillis((int) longestRead.toMillis());
        with.ifPresent(given -> {
            given.user().ifPresent(config::user);
            config.password(given.password());
        });
        return tls ? config.sslOptions(CERTIFICATE_AND_HOST).build() : config.build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(POOLED);
        pool.setMaxIdle(POOLED);
        pool.setMaxWait(ANSWER_LIMIT);
        return pool;
    }

    /** The URI without logins. */
    @Override
    public String toString() {
        String servers = hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
        return topology.scheme(tls) + "://" + servers
                + master.map(name -> "/" + name).orElse("") + (database == 0 ? "" : "/" + database);
    }
}
