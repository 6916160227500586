package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ClientStore;
import dev.perdure.runtime.store.DeadLetterStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InspectionStore;
import dev.perdure.runtime.store.OwnerStore;
import dev.perdure.runtime.store.WorkerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A task hub on Redis: one server, Sentinel or Cluster. Waits last five seconds at most. Thread-safe. */
public final class RedisHubStore implements HubStore {
    private static final String SCHEMA_VERSION = "1";

    private final Connections connections;
    private final RedisKeys keys;
    private final ClientCommands clients;
    private final WorkerCommands workers;
    private final OwnerCommands owners;
    private final ActivityCommands activities;
    private final DeadLetterCommands deadLetters;
    private final InspectionCommands inspection;

    private RedisHubStore(Connections connections, RedisKeys keys, HubIdentity identity) {
        this.connections = connections;
        this.keys = keys;
        clients = new ClientCommands(connections, keys, identity);
        owners = new OwnerCommands(connections, keys);
        activities = new ActivityCommands(connections, keys, identity);
        workers = new WorkerCommands(connections, keys, activities, identity);
        deadLetters = new DeadLetterCommands(connections, keys);
        inspection = new InspectionCommands(connections, keys);
    }

    /**
     * Connects to a hub and makes it if it does not exist. Nothing is written before all checks have passed. Waits up
     * to ten seconds for a server that loads its data.
     *
     * @param uri as {@link dev.perdure.runtime.Perdure#connect} tells
     * @param partitions how many the hub has; 1 to 256
     * @param durability the mode; if empty, the usual one of the topology
     * @throws HubConfigurationException if the URI is malformed (PERD-429) or names another topology than is there (424, 437, 438),
     *     the server cannot be reached (401, 419) or refuses the login (436), evicts keys (402), is a replica (403), too old (404), breaks the mode of
     *     durability (416, 417) or grants too few rights (428), or the name is none for a hub (405), or the hub was
     *     made by another schema version or with another number of partitions (406), or no hub has that many (407)
     */
    public static RedisHubStore connect(String uri, String hub, int partitions, Optional<Durability> durability) {
        if (partitions < 1 || partitions > 256) {
            throw new HubConfigurationException(Problem.OUT_OF_RANGE.message("partitions", partitions, "1 to 256"));
        }
        return connect(uri, hub, durability, connections -> openHub(connections, hub, partitions));
    }

    /**
     * As {@link #connect}, to a hub with however many partitions.
     *
     * @throws HubConfigurationException also if there is no such hub (435); nothing is written
     */
    public static RedisHubStore connectExisting(String uri, String hub, Optional<Durability> durability) {
        return connect(uri, hub, durability, connections -> openExisting(connections, hub));
    }

    private static RedisHubStore connect(
            String uri, String hub, Optional<Durability> durability, Function<Connections, RedisHubStore> open) {
        if (!hub.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new HubConfigurationException(Problem.BAD_HUB_NAME.message(hub));
        }
        RedisAddress address = RedisAddress.parse(uri);
        Connections connections = Connections.open(address, hub, durability.orElse(address.usualDurability()));
        try {
            return open.apply(connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Connects in the usual mode of durability. */
    public static RedisHubStore connect(String uri, String hub, int partitions) {
        return connect(uri, hub, partitions, Optional.empty());
    }

    private static RedisHubStore openHub(Connections connections, String hub, int partitions) {
        String suffixes = String.join(" ", RedisKeys.suffixes(hub, partitions));
        List<String> wanted = List.of(
                SCHEMA_VERSION,
                String.valueOf(partitions),
                suffixes,
                UUID.randomUUID().toString());
        List<?> made = open(connections, hub, wanted);
        if (!made.subList(0, 2).equals(wanted.subList(0, 2))) {
            throw new HubConfigurationException(Problem.OTHER_HUB.message(hub, description(made), description(wanted)));
        }
        return store(connections, hub, made);
    }

    private static RedisHubStore openExisting(Connections connections, String hub) {
        List<?> made = open(connections, hub, List.of());
        if (made.isEmpty()) {
            throw new HubConfigurationException(Problem.NO_HUB.message(hub));
        }
        if (!SCHEMA_VERSION.equals(made.get(0))) {
            List<?> wanted = List.of(SCHEMA_VERSION, made.get(1));
            throw new HubConfigurationException(Problem.OTHER_HUB.message(hub, description(made), description(wanted)));
        }
        return store(connections, hub, made);
    }

    private static List<?> open(Connections connections, String hub, List<String> wanted) {
        return (List<?>) connections.runKept(Script.OPEN_HUB, List.of(RedisKeys.hub(hub)), wanted);
    }

    private static RedisHubStore store(Connections connections, String hub, List<?> made) {
        RedisKeys keys = new RedisKeys(hub, List.of(((String) made.get(2)).split(" ")));
        return new RedisHubStore(connections, keys, new HubIdentity(connections, hub, (String) made.get(3)));
    }

    private static String description(List<?> hub) {
        return "schema version %s and %s partitions".formatted(hub.get(0), hub.get(1));
    }

    @Override
    public int partitions() {
        return keys.suffixes().size();
    }

    /** One server loses the newest writes of all partitions together, a cluster those of some. */
    @Override
    public Duration deliveredRetention() {
        return connections.isDivided() ? DELIVERED_RETENTION : Duration.ZERO;
    }

    @Override
    public ClientStore clients() {
        return clients;
    }

    @Override
    public WorkerStore workers() {
        return workers;
    }

    @Override
    public OwnerStore owners() {
        return owners;
    }

    @Override
    public ActivityStore activities() {
        return activities;
    }

    @Override
    public InspectionStore inspection() {
        return inspection;
    }

    @Override
    public DeadLetterStore deadLetters() {
        return deadLetters;
    }

    @Override
    public Instant now() {
        return connections.now(RedisKeys.hub(keys.hub()));
    }

    /** Ends all waits and closes all connections; calls fail from then on with {@code HubUnavailableException}. */
    @Override
    public void close() {
        connections.close();
    }
}
