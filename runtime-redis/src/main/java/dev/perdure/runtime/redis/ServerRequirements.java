package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Problem;
import java.util.Set;

/** What a server must be so that a hub may live there. */
final class ServerRequirements {
    private static final int OLDEST_MAJOR_VERSION = 7;
    private static final int LONGEST_LAG_SECONDS = 10;

    private final Object server;
    private final Durability durability;

    /**
     * @param server its name in messages
     */
    ServerRequirements(Object server, Durability durability) {
        this.server = server;
        this.durability = durability;
    }

    /** Whether settings must be asked for; INFO tells enough for the others. */
    static boolean needSettings(Durability durability) {
        return durability != Durability.DEV;
    }

    /**
     * Checks what the server says of itself.
     *
     * @throws HubConfigurationException PERD-404 if it is too old, 402 if it may evict keys, 403 if it is a replica,
     *     416 if it does not do what the mode of durability needs
     */
    void check(ServerFacts facts) {
        String version = facts.fact("redis_version");
        if (majorVersion(version) < OLDEST_MAJOR_VERSION) {
            throw new HubConfigurationException(Problem.SERVER_TOO_OLD.message(server, version));
        }
        String policy = facts.fact("maxmemory_policy");
        if (!policy.equals("noeviction")) {
            throw new HubConfigurationException(Problem.EVICTION_POLICY.message(server, policy));
        }
        if (!facts.fact("role").equals("master")) {
            throw new HubConfigurationException(Problem.READ_ONLY_REPLICA.message(server));
        }
        switch (durability) {
            case DEV -> {}
            case LOCAL -> checkFile(facts, Set.of("everysec", "always"), "everysec");
            case FSYNC -> {
                checkFile(facts, Set.of("always"), "always");
                require(
                        facts.setting("no-appendfsync-on-rewrite").equals("no"),
                        facts,
                        "no-appendfsync-on-rewrite",
                        "no");
            }
            case REPLICA -> {
                checkFile(facts, Set.of("everysec", "always"), "everysec");
                checkReplicas(facts);
            }
        }
    }

    private void checkFile(ServerFacts facts, Set<String> enough, String wanted) {
        require(facts.setting("appendonly").equals("yes"), facts, "appendonly", "yes");
        require(enough.contains(facts.setting("appendfsync")), facts, "appendfsync", wanted);
    }

    private void checkReplicas(ServerFacts facts) {
        require(facts.number("min-replicas-to-write") >= 1, facts, "min-replicas-to-write", "1");
        int lag = facts.number("min-replicas-max-lag");
        require(lag >= 1 && lag <= LONGEST_LAG_SECONDS, facts, "min-replicas-max-lag", "" + LONGEST_LAG_SECONDS);
    }

    private void require(boolean holds, ServerFacts facts, String setting, String wanted) {
        if (!holds) {
            throw new HubConfigurationException(Problem.DURABILITY_BROKEN.message(
                    server, setting, facts.setting(setting), durability, setting, wanted));
        }
    }

    /** Whether so few replicas follow closely that the server would take no write. */
    boolean lacksReplicas(ServerFacts facts) {
        return durability == Durability.REPLICA
                && facts.fact("min_slaves_good_slaves").equals("0");
    }

    /** Whether the server says that it is not yet ready, because it loads its data. */
    static boolean isLoading(ServerFacts facts) {
        return facts.fact("loading").equals("1");
    }

    private static int majorVersion(String version) {
        String digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
