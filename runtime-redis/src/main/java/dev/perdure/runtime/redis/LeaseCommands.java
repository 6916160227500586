package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who is alive and who owns which partition. */
final class LeaseCommands {
    private final Connections connections;
    private final RedisKeys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    LeaseCommands(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease) {
        return entries(connections.run(
                Script.HEARTBEAT,
                List.of(keys.workers(), keys.workerInfo()),
                List.of(worker.id(), json.writeValueAsString(worker), String.valueOf(lease.toMillis()))));
    }

    List<WorkerEntry> workers() {
        return entries(connections.run(Script.WORKERS, List.of(keys.workers(), keys.workerInfo()), List.of()));
    }

    private List<WorkerEntry> entries(Object answer) {
        return ((List<?>) answer)
                .stream()
                        .map(entry -> json.readValue((String) entry, WorkerEntry.class))
                        .toList();
    }

    /** What a worker hosts, if it is known. */
    Optional<WorkerEntry> worker(String workerId) {
        return connections
                .call(redis -> Optional.ofNullable(redis.hget(keys.workerInfo(), workerId)))
                .map(entry -> json.readValue(entry, WorkerEntry.class));
    }

    void deregister(String workerId) {
        connections.pipelined(pipeline ->
                List.of(pipeline.zrem(keys.workers(), workerId), pipeline.hdel(keys.workerInfo(), workerId)));
    }

    Acquisition acquire(int partition, String workerId, String nonce, Duration lease) {
        Object remaining = connections.run(
                Script.ACQUIRE,
                List.of(keys.partition(partition).owner()),
                List.of(nonce, workerId, String.valueOf(lease.toMillis())));
        return new Acquisition((Long) remaining == 0, Duration.ofMillis((Long) remaining));
    }

    boolean renew(PartitionOwner owner, Duration lease) {
        Object renewed = connections.run(
                Script.RENEW,
                List.of(keys.partition(owner.partition()).owner()),
                List.of(owner.nonce(), String.valueOf(lease.toMillis())));
        return (Long) renewed == 1;
    }

    void release(PartitionOwner owner) {
        connections.run(
                Script.RELEASE, List.of(keys.partition(owner.partition()).owner()), List.of(owner.nonce()));
    }
}
