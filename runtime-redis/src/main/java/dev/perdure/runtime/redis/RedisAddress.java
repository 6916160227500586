package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;

/**
 * Where a standalone server is and how to log in. Its text never holds the password.
 *
 * @param database the number of the database
 */
record RedisAddress(String host, int port, int database, Optional<Login> login) {
    private static final int DEFAULT_PORT = 6379;

    /** A password, and the user it belongs to if that is not the default one. */
    record Login(Optional<String> user, String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Reads {@code redis://[[user]:password@]host[:port][/database]}.
     *
     * @throws HubConfigurationException PERD-401 if it is something else
     */
    static RedisAddress parse(String text) {
        try {
            URI uri = new URI(text);
            if (!"redis".equals(uri.getScheme()) || uri.getHost() == null) {
                throw malformed();
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return new RedisAddress(uri.getHost(), port, database(uri.getPath()), login(uri.getUserInfo()));
        } catch (URISyntaxException | NumberFormatException e) {
            throw malformed();
        }
    }

    // The text is not shown: a mistyped URI may hold the password anywhere.
    private static HubConfigurationException malformed() {
        return new HubConfigurationException(Problem.CANNOT_CONNECT.message(
                "the given URI", "it is not of the form redis://[user:password@]host:port[/database]"));
    }

    private static int database(String path) {
        return path.isEmpty() || path.equals("/") ? 0 : Integer.parseUnsignedInt(path.substring(1));
    }

    private static Optional<Login> login(@Nullable String userInfo) {
        if (userInfo == null) {
            return Optional.empty();
        }
        int colon = userInfo.indexOf(':');
        if (colon < 0) {
            throw malformed();
        }
        Optional<String> user = Optional.of(userInfo.substring(0, colon)).filter(name -> !name.isEmpty());
        return Optional.of(new Login(user, userInfo.substring(colon + 1)));
    }

    HostAndPort hostAndPort() {
        return new HostAndPort(host, port);
    }

    /** Settings of a connection that has logged in and chosen the database. */
    DefaultJedisClientConfig.Builder clientConfig() {
        DefaultJedisClientConfig.Builder config =
                DefaultJedisClientConfig.builder().database(database);
        login.ifPresent(with -> {
            with.user().ifPresent(config::user);
            config.password(with.password());
        });
        return config;
    }

    /** {@code redis://host:port/database} */
    @Override
    public String toString() {
        return "redis://" + host + ":" + port + (database == 0 ? "" : "/" + database);
    }
}
