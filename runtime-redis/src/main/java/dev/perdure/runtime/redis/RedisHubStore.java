package dev.perdure.runtime.redis;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A task hub on a standalone Redis server. Waits last five seconds at most. Thread-safe. */
public final class RedisHubStore implements HubStore {
    private static final String SCHEMA_VERSION = "1";

    private final Connections connections;
    private final RedisKeys keys;
    private final ClientCommands clients;
    private final LeaseCommands leases;
    private final OwnerCommands owners;
    private final ActivityCommands activities;

    private RedisHubStore(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
        clients = new ClientCommands(connections, keys);
        leases = new LeaseCommands(connections, keys);
        owners = new OwnerCommands(connections, keys);
        activities = new ActivityCommands(connections, keys);
    }

    /**
     * Connects to a hub and makes it if it does not exist. Nothing is written before all checks have passed. Waits up
     * to ten seconds for a server that loads its data.
     *
     * @param uri {@code redis://[user:password@]host[:port][/database]}
     * @param partitions how many the hub has; 1 to 256
     * @throws HubConfigurationException if the URI is malformed or the server cannot be reached (PERD-401), evicts keys
     *     (402), is a replica (403) or too old (404), or the name is none for a hub (405), or the hub was made by another
     *     schema version or with another number of partitions (406), or no hub has that many (407)
     */
    public static RedisHubStore connect(String uri, String hub, int partitions) {
        if (!hub.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new HubConfigurationException(Problem.BAD_HUB_NAME.message(hub));
        }
        if (partitions < 1 || partitions > 256) {
            throw new HubConfigurationException(Problem.OUT_OF_RANGE.message("partitions", partitions, "1 to 256"));
        }
        Connections connections = Connections.open(RedisAddress.parse(uri));
        try {
            return new RedisHubStore(connections, openHub(connections, hub, partitions));
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static RedisKeys openHub(Connections connections, String hub, int partitions) {
        String suffixes = String.join(" ", RedisKeys.suffixes(hub, partitions));
        List<String> wanted = List.of(SCHEMA_VERSION, String.valueOf(partitions), suffixes);
        List<?> made = (List<?>) connections.run(Script.OPEN_HUB, List.of(RedisKeys.hub(hub)), wanted);
        if (!made.subList(0, 2).equals(wanted.subList(0, 2))) {
            throw new HubConfigurationException(Problem.OTHER_HUB.message(hub, description(made), description(wanted)));
        }
        return new RedisKeys(hub, List.of(((String) made.get(2)).split(" ")));
    }

    private static String description(List<?> hub) {
        return "schema version %s and %s partitions".formatted(hub.get(0), hub.get(1));
    }

    @Override
    public int partitions() {
        return keys.suffixes().size();
    }

    @Override
    public CreateResult create(NewInstance instance) {
        return clients.create(instance);
    }

    @Override
    public SendResult send(int partition, OutgoingMessage message) {
        return clients.send(partition, message);
    }

    @Override
    public List<Optional<StoredInstance>> instances(int partition, List<String> ids) {
        return clients.instances(partition, ids);
    }

    @Override
    public List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit) {
        return clients.list(partition, statuses, after, limit);
    }

    @Override
    public Optional<String> reply(int partition, String replyId) {
        return clients.reply(partition, replyId);
    }

    @Override
    public List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease) {
        return leases.heartbeat(worker, lease);
    }

    @Override
    public List<WorkerEntry> workers() {
        return leases.workers();
    }

    @Override
    public void deregister(String workerId) {
        leases.worker(workerId).ifPresent(worker -> activities.leave(workerId, worker.queues()));
        leases.deregister(workerId);
    }

    @Override
    public Acquisition acquire(int partition, String workerId, String nonce, Duration lease) {
        return leases.acquire(partition, workerId, nonce, lease);
    }

    @Override
    public boolean renew(PartitionOwner owner, Duration lease) {
        return leases.renew(owner, lease);
    }

    @Override
    public void release(PartitionOwner owner) {
        leases.release(owner);
    }

    @Override
    public List<InboxEntry> inbox(int partition, String after, int limit, Duration wait) {
        return owners.inbox(partition, after, limit, wait);
    }

    @Override
    public List<String> history(int partition, String instanceId, String execution) {
        return owners.history(partition, instanceId, execution);
    }

    @Override
    public List<CommitResult> commit(PartitionOwner owner, List<Turn> turns) {
        return owners.commit(owner, turns);
    }

    @Override
    public void deadLetter(PartitionOwner owner, InboxEntry entry, String reason) {
        owners.deadLetter(owner, entry, reason);
    }

    @Override
    public List<OutboxEntry> outbox(int partition) {
        return owners.outbox(partition);
    }

    @Override
    public boolean deliver(int source, int partition, Instant deadline, List<OutgoingMessage> messages) {
        return owners.deliver(source, partition, deadline, messages);
    }

    @Override
    public void acknowledge(int partition, Collection<OutboxEntry> delivered) {
        owners.acknowledge(partition, delivered);
    }

    @Override
    public FireResult fire(int partition) {
        return owners.fire(partition);
    }

    @Override
    public void openQueues(Set<String> queues) {
        activities.open(queues);
    }

    @Override
    public List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait) {
        return activities.claim(workerId, queues, limit, wait);
    }

    @Override
    public List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle) {
        return activities.reclaim(workerId, queues, limit, idle);
    }

    @Override
    public void beat(String workerId, Collection<ActivityTask> running) {
        activities.beat(workerId, running);
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        return activities.complete(task, answer);
    }

    @Override
    public Instant now() {
        return connections.now();
    }

    /** Ends all waits and closes all connections; calls fail from then on with {@code HubUnavailableException}. */
    @Override
    public void close() {
        connections.close();
    }
}
