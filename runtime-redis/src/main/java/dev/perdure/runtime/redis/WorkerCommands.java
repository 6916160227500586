package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.runtime.store.WorkerStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who is alive and who owns which partition. */
final class WorkerCommands implements WorkerStore {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerCommands.class);
    private static final String LONGEST = String.valueOf(LONGEST_LEASE.toMillis());

    private final Connections connections;
    private final RedisKeys keys;
    private final ActivityCommands activities;
    private final HubIdentity identity;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    WorkerCommands(Connections connections, RedisKeys keys, ActivityCommands activities, HubIdentity identity) {
        this.activities = activities;
        this.identity = identity;
        this.connections = connections;
        this.keys = keys;
    }

    @Override
    public List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease) {
        return entries(connections.run(
                Script.HEARTBEAT,
                List.of(keys.workers(), keys.workerInfo(), RedisKeys.hub(identity.hub())),
                List.of(
                        worker.id(),
                        json.writeValueAsString(worker),
                        String.valueOf(lease.toMillis()),
                        identity.id(),
                        LONGEST)));
    }

    @Override
    public List<WorkerEntry> live() {
        return entries(connections.run(
                Script.WORKERS,
                List.of(keys.workers(), keys.workerInfo(), RedisKeys.hub(identity.hub())),
                List.of(identity.id(), LONGEST)));
    }

    private List<WorkerEntry> entries(Object answer) {
        if (HubIdentity.LOST.equals(answer)) {
            throw identity.lost();
        }
        return ((List<?>) answer)
                .stream().flatMap(entry -> readable((String) entry).stream()).toList();
    }

    /** What is damaged is left out, as if that worker had died: all others must go on. */
    private Optional<WorkerEntry> readable(String entry) {
        try {
            Optional<WorkerEntry> read = Optional.ofNullable(json.readValue(entry, WorkerEntry.class));
            if (read.isEmpty()) {
                warn(entry, "it holds no worker");
            }
            return read;
        } catch (JacksonException damaged) {
            warn(entry, damaged.getOriginalMessage());
            return Optional.empty();
        }
    }

    private void warn(String entry, String reason) {
        if (unreadable.add(entry)) {
            LOG.warn(
                    "A worker is not counted, since its entry in {} is damaged ({}): {}",
                    keys.workerInfo(),
                    reason,
                    entry);
        }
    }

    /** What a worker hosts, if it is known. */
    private Optional<WorkerEntry> worker(String workerId) {
        return Optional.ofNullable(connections.call(commands.hget(keys.workerInfo(), workerId)))
                .flatMap(this::readable);
    }

    @Override
    public void deregister(String workerId) {
        worker(workerId).ifPresent(worker -> activities.leave(workerId, worker.queues()));
        connections.callAll(
                List.of(commands.zrem(keys.workers(), workerId), commands.hdel(keys.workerInfo(), workerId)));
    }

    @Override
    public Acquisition acquire(int partition, String workerId, String nonce, Duration lease) {
        // Kept, so that all that the new owner goes on from is.
        List<?> answer = (List<?>) connections.runKept(
                Script.ACQUIRE,
                List.of(keys.partition(partition).owner()),
                List.of(nonce, workerId, String.valueOf(lease.toMillis()), LONGEST));
        long remaining = (Long) answer.get(0);
        return remaining == 0
                ? Acquisition.of((Long) answer.get(1) == 1)
                : Acquisition.refused(Duration.ofMillis(remaining));
    }

    @Override
    public boolean renew(PartitionOwner owner, Duration lease) {
        Object renewed = connections.run(
                Script.RENEW,
                List.of(keys.partition(owner.partition()).owner()),
                List.of(owner.nonce(), String.valueOf(lease.toMillis())));
        return (Long) renewed == 1;
    }

    @Override
    public void release(PartitionOwner owner) {
        connections.run(
                Script.RELEASE, List.of(keys.partition(owner.partition()).owner()), List.of(owner.nonce()));
    }

    @Override
    public void abandon(PartitionOwner owner) {
        connections.run(
                Script.ABANDON, List.of(keys.partition(owner.partition()).owner()), List.of(owner.nonce()));
    }
}
