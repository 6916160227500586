package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Checks that a server that takes writes may keep a hub: at the start all of them, where what may pass is waited for, and
 * later each that is met for the first time.
 */
final class ServerCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final RedisAddress address;
    private final Servers servers;
    private final Durability durability;
    private final ServerRights rights;

    ServerCheck(RedisAddress address, Servers servers, String hub, Durability durability) {
        this.address = address;
        this.servers = servers;
        this.durability = durability;
        this.rights = new ServerRights(hub, address.user(), durability);
    }

    /**
     * Checks all servers.
     *
     * @throws HubConfigurationException if one must not be used, or is not ready after ten seconds
     */
    void run() {
        long begun = System.nanoTime();
        Optional<HubConfigurationException> unready = unready();
        while (unready.isPresent()) {
            if (System.nanoTime() - begun > LIMIT.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw unready.get();
            }
            LockSupport.parkNanos(POLL.toNanos());
            servers.lookAgain();
            unready = unready();
        }
    }

    /**
     * Checks one server, now.
     *
     * @throws HubUnavailableException if it must not be used as it is
     */
    void check(HostAndPort server) {
        try {
            unready(server).ifPresent(reason -> {
                throw reason;
            });
        } catch (HubConfigurationException refused) {
            throw new HubUnavailableException(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Why the servers are not ready now; one that never will be is refused at once. */
    private Optional<HubConfigurationException> unready() {
        return servers.masters().stream()
                .map(this::unready)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<HubConfigurationException> unready(HostAndPort server) {
        String name = servers.failsOver() ? server + " of " + address : address.toString();
        try (Connection connection = new Connection(server, address.clientConfig())) {
            rights.check(name, connection);
            return unready(name, facts(connection));
        } catch (JedisException e) {
            HubConfigurationException refused = Failure.ofConnecting(address, name, e);
            if (!servers.failsOver() || e instanceof JedisAccessControlException) {
                throw refused;
            }
            return Optional.of(refused);
        }
    }

    private ServerFacts facts(Connection connection) {
        ServerFacts facts = ServerFacts.of(connection, false);
        return ServerRequirements.isLoading(facts) || !ServerRequirements.needSettings(durability)
                ? facts
                : ServerFacts.of(connection, true);
    }

    private Optional<HubConfigurationException> unready(String name, ServerFacts facts) {
        if (ServerRequirements.isLoading(facts)) {
            return Optional.of(
                    new HubConfigurationException(Problem.CANNOT_CONNECT.message(name, "it still loads its data")));
        }
        if (servers.failsOver() && facts.fact("role").equals("slave")) {
            return Optional.of(new HubConfigurationException(Problem.READ_ONLY_REPLICA.message(name)));
        }
        if (!servers.isDivided() && facts.fact("cluster_enabled").equals("1")) {
            throw new HubConfigurationException(Problem.CLUSTER_SERVER.message(name));
        }
        ServerRequirements requirements = new ServerRequirements(name, durability);
        requirements.check(facts);
        return requirements.lacksReplicas(facts)
                ? Optional.of(new HubConfigurationException(Problem.NO_REPLICA.message(name, durability)))
                : Optional.empty();
    }
}
