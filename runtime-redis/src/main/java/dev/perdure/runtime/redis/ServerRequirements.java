package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import java.util.Map;
import java.util.stream.Collectors;

/** What a server must be so that a hub may live there. */
final class ServerRequirements {
    private static final int OLDEST_MAJOR_VERSION = 7;

    private ServerRequirements() {}

    /**
     * Checks what the server says of itself.
     *
     * @param info the answer to INFO
     * @throws HubConfigurationException PERD-404 if it is too old, 402 if it may evict keys, 403 if it is a replica
     */
    static void check(RedisAddress address, String info) {
        Map<String, String> facts = facts(info);
        String version = facts.getOrDefault("redis_version", "unknown");
        if (majorVersion(version) < OLDEST_MAJOR_VERSION) {
            throw new HubConfigurationException(Problem.SERVER_TOO_OLD.message(address, version));
        }
        String policy = facts.getOrDefault("maxmemory_policy", "unknown");
        if (!policy.equals("noeviction")) {
            throw new HubConfigurationException(Problem.EVICTION_POLICY.message(address, policy));
        }
        if (!"master".equals(facts.get("role"))) {
            throw new HubConfigurationException(Problem.READ_ONLY_REPLICA.message(address));
        }
    }

    /** Whether the server says that it is not yet ready, because it loads its data. */
    static boolean isLoading(String info) {
        return "1".equals(facts(info).get("loading"));
    }

    private static int majorVersion(String version) {
        String digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static Map<String, String> facts(String info) {
        return info.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }
}
