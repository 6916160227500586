package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MAX_PORT = 65_535;
    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9._-]+|\\[[^]]+])(?::([0-9]*))?");

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
     * @throws HubConfigurationException PERD-401 if it is something else; the message says which part
     */
    static RedisAddress parse(String text) {
        URI uri = uri(text);
        if (uri.getRawQuery() != null) {
            throw refused("the part from '?' on is not understood");
        }
        if (uri.getRawFragment() != null) {
            throw refused("the part from '#' on is not understood");
        }
        // Not URI.getHost: that knows no host with an underscore, as container networks have them.
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        Matcher server = SERVER.matcher(authority.substring(at + 1));
        if (!server.matches()) {
            throw malformed();
        }
        Optional<Login> login = at < 0 ? Optional.empty() : Optional.of(login(authority.substring(0, at)));
        return new RedisAddress(server.group(1), port(server.group(2)), database(uri.getRawPath()), login);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if ("rediss".equals(uri.getScheme())) {
                throw refused("rediss, TLS, is not supported");
            }
            if (!"redis".equals(uri.getScheme()) || uri.getRawAuthority() == null) {
                throw malformed();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static HubConfigurationException malformed() {
        return refused("it is not of the form redis://[user:password@]host:port[/database]");
    }

    // The text is not shown: a mistyped URI may hold the password anywhere.
    private static HubConfigurationException refused(String why) {
        return new HubConfigurationException(Problem.CANNOT_CONNECT.message("the given URI", why));
    }

    private static int port(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (digits.length() > 5 || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > MAX_PORT) {
            throw refused("port " + digits + " is not from 1 to " + MAX_PORT);
        }
        return Integer.parseInt(digits);
    }

    private static int database(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return 0;
        }
        if (!path.matches("/[0-9]{1,9}")) {
            throw refused("the part after the port is no number of a database");
        }
        return Integer.parseInt(path.substring(1));
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 0) {
            throw refused("the part before '@' is not user:password");
        }
        Optional<String> user =
                Optional.of(decoded(userInfo.substring(0, colon))).filter(name -> !name.isEmpty());
        return new Login(user, decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
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
