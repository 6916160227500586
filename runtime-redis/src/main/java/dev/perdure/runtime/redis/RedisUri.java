package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.redis.RedisAddress.Login;
import dev.perdure.runtime.redis.RedisAddress.Topology;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/**
 * The text of an address while it is read; not by {@code java.net.URI}, which knows neither several hosts nor one with
 * an underscore. What is wrong is said without the text: a mistyped one may hold the password anywhere.
 */
final class RedisUri {
    private static final int DEFAULT_PORT = 6379;
    private static final int DEFAULT_SENTINEL_PORT = 26379;
    private static final int MAX_PORT = 65_535;
    private static final Pattern URI =
            Pattern.compile("redis(s?)(-sentinel|-cluster)?://([^/?#\\s]+)/?([^?#\\s]*)(?:\\?([^#\\s]*))?(#.*)?");
    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9._-]+|\\[[^]]+])(?::([0-9]*))?");

    private final Topology topology;
    private final Matcher uri;

    private RedisUri(Topology topology, Matcher uri) {
        this.topology = topology;
        this.uri = uri;
    }

    static RedisAddress parse(String text) {
        Matcher uri = URI.matcher(text);
        if (!uri.matches()) {
            throw malformed();
        }
        return new RedisUri(topology(uri.group(2)), uri).read();
    }

    private static Topology topology(@Nullable String suffix) {
        if (suffix == null) {
            return Topology.STANDALONE;
        }
        return suffix.equals("-sentinel") ? Topology.SENTINEL : Topology.CLUSTER;
    }

    private RedisAddress read() {
        if (uri.group(6) != null) {
            throw refused("the part from '#' on is not understood");
        }
        String authority = uri.group(3);
        int at = authority.lastIndexOf('@');
        Optional<Login> login = at < 0 ? Optional.empty() : Optional.of(login(authority.substring(0, at)));
        List<HostAndPort> hosts = hosts(authority.substring(at + 1));
        Optional<Login> sentinelLogin = sentinelLogin();
        boolean tls = !uri.group(1).isEmpty();
        String path = uri.group(4);
        if (topology != Topology.SENTINEL) {
            return new RedisAddress(topology, tls, hosts, Optional.empty(), database(path), login, sentinelLogin);
        }
        String[] parts = path.split("/", 2);
        int database = database(parts.length > 1 ? parts[1] : "");
        return new RedisAddress(topology, tls, hosts, Optional.of(master(parts[0])), database, login, sentinelLogin);
    }

    private List<HostAndPort> hosts(String text) {
        List<HostAndPort> hosts =
                Arrays.stream(text.split(",", -1)).map(this::host).toList();
        if (topology == Topology.STANDALONE && hosts.size() > 1) {
            throw refused("several servers need redis-sentinel:// or redis-cluster://");
        }
        return hosts;
    }

    private HostAndPort host(String text) {
        Matcher server = SERVER.matcher(text);
        if (!server.matches()) {
            throw malformed();
        }
        return new HostAndPort(server.group(1), port(server.group(2)));
    }

    private int port(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return topology == Topology.SENTINEL ? DEFAULT_SENTINEL_PORT : DEFAULT_PORT;
        }
        if (digits.length() > 5 || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > MAX_PORT) {
            throw refused("port " + digits + " is not from 1 to " + MAX_PORT);
        }
        return Integer.parseInt(digits);
    }

    private static String master(String name) {
        if (name.isEmpty()) {
            throw refused("the name under which the sentinels know the master is missing: /name after the hosts");
        }
        return decoded(name);
    }

    private int database(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[0-9]{1,9}")) {
            throw refused("the last part of the path is no number of a database");
        }
        int number = Integer.parseInt(digits);
        if (topology == Topology.CLUSTER && number != 0) {
            throw refused("a cluster has only database 0");
        }
        return number;
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

    private Optional<Login> sentinelLogin() {
        String query = uri.group(5);
        if (query == null) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            given.put(pair[0], pair.length > 1 ? decoded(pair[1]) : "");
        }
        Optional<String> user = Optional.ofNullable(given.remove("sentinelUser"));
        Optional<String> password = Optional.ofNullable(given.remove("sentinelPassword"));
        if (topology != Topology.SENTINEL || !given.isEmpty() || password.isEmpty()) {
            throw refused("the part from '?' on is not understood");
        }
        return Optional.of(new Login(user, password.get()));
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static HubConfigurationException malformed() {
        return refused("it has none of the forms that are known");
    }

    private static HubConfigurationException refused(String why) {
        return new HubConfigurationException(Problem.BAD_URI.message(why));
    }
}
