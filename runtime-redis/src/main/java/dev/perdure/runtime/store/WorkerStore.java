package dev.perdure.runtime.store;

import java.time.Duration;
import java.util.List;

/**
 * Who is live and who owns which partition. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface WorkerStore {
    /**
     * No lease is longer. One that seems to last longer than that was given before the clock of the store was set back,
     * and is over: whoever still needs it renews it soon.
     */
    Duration LONGEST_LEASE = Duration.ofMinutes(1);

    /**
     * Makes the worker live for {@code lease} from now and returns all that are.
     *
     * @throws dev.perdure.HubConfigurationException if the hub was deleted, also if it was made anew since
     */
    List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease);

    /**
     * The workers that are live now.
     *
     * @throws dev.perdure.HubConfigurationException as {@link #heartbeat} does
     */
    List<WorkerEntry> live();

    /** The worker is gone. */
    void deregister(String workerId);

    /** Takes the partition for {@code lease} if nobody holds it; ends the writes of all earlier owners. */
    Acquisition acquire(int partition, String workerId, String nonce, Duration lease);

    /** Holds the partition for {@code lease} from now; false if another owner has it. */
    boolean renew(PartitionOwner owner, Duration lease);

    /** Gives the partition up, if it is still held. */
    void release(PartitionOwner owner);

    /** Gives the partition up, if it is still held, as one whose owner died: the next one does not find it clean. */
    void abandon(PartitionOwner owner);
}
