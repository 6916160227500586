package dev.perdure.runtime.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;

/**
 * What a server says of itself.
 *
 * @param info lines of INFO
 * @param config settings
 */
record ServerFacts(Map<String, String> info, Map<String, String> config) {
    private static final int MEMORY_PERCENT = 85;

    private static final List<String> SETTINGS = List.of(
            "appendonly", "appendfsync", "no-appendfsync-on-rewrite", "min-replicas-to-write", "min-replicas-max-lag");

    ServerFacts {
        info = Map.copyOf(info);
        config = Map.copyOf(config);
    }

    /**
     * Asks the server.
     *
     * @param withSettings needs the right to {@code config|get}
     */
    static ServerFacts of(Connection server, boolean withSettings) {
        String info = server.executeCommand(
                new CommandObject<>(new CommandArguments(Protocol.Command.INFO), BuilderFactory.STRING));
        return new ServerFacts(lines(info), withSettings ? settings(server) : Map.of());
    }

    static Map<String, String> lines(String info) {
        return info.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }

    private static Map<String, String> settings(Connection server) {
        CommandArguments get = new CommandArguments(Protocol.Command.CONFIG).add(Protocol.Keyword.GET);
        SETTINGS.forEach(get::add);
        List<String> pairs = server.executeCommand(new CommandObject<>(get, BuilderFactory.STRING_LIST));
        Map<String, String> settings = new HashMap<>();
        for (int at = 0; at + 1 < pairs.size(); at += 2) {
            settings.put(pairs.get(at), pairs.get(at + 1));
        }
        return settings;
    }

    String fact(String name) {
        return info.getOrDefault(name, "unknown");
    }

    String setting(String name) {
        return config.getOrDefault(name, "unknown");
    }

    /** The number of a setting; -1 if it is none. */
    int number(String setting) {
        String digits = setting(setting);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** Whether the server uses more than 85 % of the memory it may. */
    boolean isShortOfMemory() {
        long most = Long.parseLong(info.getOrDefault("maxmemory", "0"));
        long used = Long.parseLong(info.getOrDefault("used_memory", "0"));
        return most > 0 && used > most / 100 * MEMORY_PERCENT;
    }
}
