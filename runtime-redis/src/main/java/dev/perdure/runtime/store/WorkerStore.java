package dev.perdure.runtime.store;

import java.time.Duration;
import java.util.List;

/**
 * Who is live and who owns which partition. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface WorkerStore {
    /** Makes the worker live for {@code lease} from now and returns all that are. */
    List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease);

    /** The workers that are live now. */
    List<WorkerEntry> live();

    /** The worker is gone. */
    void deregister(String workerId);

    /** Takes the partition for {@code lease} if nobody holds it; ends the writes of all earlier owners. */
    Acquisition acquire(int partition, String workerId, String nonce, Duration lease);

    /** Holds the partition for {@code lease} from now; false if another owner has it. */
    boolean renew(PartitionOwner owner, Duration lease);

    /** Gives the partition up, if it is still held. */
    void release(PartitionOwner owner);
}
