package dev.perdure.runtime;

/**
 * When something that a hub has accepted counts as done: a start, an event, a signal, a turn of an orchestrator or
 * entity. Until then no client gets an answer and no message leaves its partition. A server that cannot keep what the
 * mode promises is refused at the start.
 *
 * <p>In every mode a crash of a worker or client loses nothing, and a lost tail (the newest writes, gone with their
 * server) leaves nothing half done: turns in it run again.
 */
public enum Durability {
    /**
     * When the server has it in memory. For development: any restart of the server loses whatever it has not saved.
     * Needs nothing beyond {@code maxmemory-policy noeviction}, as all modes do.
     */
    DEV,

    /**
     * When the server has it in its append-only file; the default on one server. Needs {@code appendonly yes} and
     * {@code appendfsync everysec} or {@code always}. A crash of the machine or its power may lose the last one or two
     * seconds, a crash of the server hardly anything; losing the disk loses all. On Sentinel and Cluster a failover may
     * lose what the promoted replica did not have yet.
     */
    LOCAL,

    /**
     * When the server has written it to its disk. Needs {@code appendonly yes} and {@code appendfsync always}. Only
     * losing the disk loses anything; and a failover, as in {@link #LOCAL}. Each call takes as long as the disk takes
     * to sync.
     */
    FSYNC,

    /**
     * When at least one replica has it, too; the default on Sentinel and Cluster. Needs a replica of each master,
     * {@code min-replicas-to-write 1} or more, {@code min-replicas-max-lag} from 1 to 10 and an append-only file as in
     * {@link #LOCAL}. Lost is what a master and its replica lose together, and what is in no replica that is promoted:
     * with two and more replicas of a master Redis may promote one that has less. Without a replica that follows, calls
     * end with {@link dev.perdure.HubUnavailableException}, and workers wait.
     */
    REPLICA
}
