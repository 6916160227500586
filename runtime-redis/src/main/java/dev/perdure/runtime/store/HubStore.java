package dev.perdure.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where one task hub lives. Every method that changes something is atomic on one partition and may be repeated when
 * its answer was lost. Implementations are thread-safe and pass {@code HubStoreContract}.
 *
 * <p>Bodies are text that the store does not read. Message ids identify messages over retries and redeliveries:
 * the receiver's partition remembers them for at least {@link #DEDUP_RETENTION}.
 *
 * @implSpec every method throws {@link dev.perdure.HubUnavailableException} when the store cannot be reached or does
 *     not answer; whether the call took effect is then unknown
 */
public interface HubStore extends AutoCloseable {
    /** How long a partition remembers the ids of the messages that it was sent. */
    Duration DEDUP_RETENTION = Duration.ofMinutes(5);

    /** How long an owner may deliver a message after it committed or read it; well below {@link #DEDUP_RETENTION}. */
    Duration DELIVERY_LIMIT = Duration.ofMinutes(2);

    /** How long the answer to a client's call of an entity is kept for it. */
    Duration REPLY_RETENTION = Duration.ofMinutes(5);

    /** The number of partitions of the hub, which never changes. */
    int partitions();

    // -- clients

    /**
     * Creates the instance with status pending and sends it its first message, unless it exists. Its token is then the
     * id of that message.
     */
    CreateResult create(NewInstance instance);

    /** Sends a message from a client. To an orchestration only if it exists and has not ended; to an entity always. */
    SendResult send(int partition, OutgoingMessage message);

    /** The instances or entities under these ids; empty where there is none. */
    List<Optional<StoredInstance>> instances(int partition, List<String> ids);

    /**
     * Instances of orchestrations at one of these statuses, by creation time and then id, after {@code after}.
     *
     * @param limit how many at most
     */
    List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit);

    /** The answer to a client's call of an entity, once the entity has given it. */
    Optional<String> reply(int partition, String replyId);

    // -- workers

    /** Makes the worker live for {@code lease} from now and returns all that are. */
    List<WorkerEntry> heartbeat(WorkerEntry worker, Duration lease);

    /** The workers that are live now. */
    List<WorkerEntry> workers();

    /** The worker is gone. */
    void deregister(String workerId);

    // -- ownership of partitions

    /** Takes the partition for {@code lease} if nobody holds it; ends the writes of all earlier owners. */
    Acquisition acquire(int partition, String workerId, String nonce, Duration lease);

    /** Holds the partition for {@code lease} from now; false if another owner has it. */
    boolean renew(PartitionOwner owner, Duration lease);

    /** Gives the partition up, if it is still held. */
    void release(PartitionOwner owner);

    // -- the owner of a partition

    /**
     * Messages of the partition after that position, oldest first. Waits for one, if there is none, but not longer
     * than {@code wait}.
     *
     * @param after the id of an inbox entry, or {@link InboxEntry#START}
     * @param wait zero returns at once
     */
    List<InboxEntry> inbox(int partition, String after, int limit, Duration wait);

    /** The turns of an execution in the order of their commits. */
    List<String> history(int partition, String instanceId, String execution);

    /**
     * Applies each turn whole or not at all, in order. A turn is applied if the partition has this owner, the
     * instance carries {@code turn.expectedToken()} and every message it consumes still exists.
     *
     * @return one result for each turn
     */
    List<CommitResult> commit(PartitionOwner owner, List<Turn> turns);

    /** Moves a message that cannot be understood to the dead letters, of which at least the newest 10,000 are kept. */
    void deadLetter(PartitionOwner owner, InboxEntry entry, String reason);

    /** Messages to other partitions that were committed and are not yet acknowledged, oldest first. */
    List<OutboxEntry> outbox(int partition);

    /**
     * Puts messages from another partition into the inbox, in order, each once. An owner delivers all that its outbox
     * holds, oldest first, and acknowledges it before it delivers what it commits next; so what was delivered and not
     * acknowledged, however long ago, is within the next owner's first delivery, which looks for all its ids, and makes
     * them young, before any id of the same source is forgotten for its age. An owner that was paused and no longer is
     * one could still repeat what its successors have finished, but until the deadline, {@link #DELIVERY_LIMIT} after it
     * committed or read the messages, no id that a successor brought is older than {@link #DEDUP_RETENTION}.
     *
     * @param source the partition whose outbox they are from
     * @param partition where they go
     * @param deadline on the store's clock
     * @return false if it was too late: what is left of the messages was not delivered, and whoever asked must read the
     *     outbox again
     */
    boolean deliver(int source, int partition, Instant deadline, List<OutgoingMessage> messages);

    /** Forgets messages of this partition's outbox that were delivered. */
    void acknowledge(int partition, Collection<OutboxEntry> delivered);

    /** Puts the messages of all timers that are due into the inbox, up to a bounded number. */
    FireResult fire(int partition);

    // -- activities

    /** Makes the queues known, so that {@link #claim} finds what waits in them. */
    void openQueues(Set<String> queues);

    /**
     * Takes up to {@code limit} activities for the worker; waits for one, if there is none, up to {@code wait}. When
     * several arrive at the moment the wait ends, it may take one of each queue beyond the limit.
     */
    List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait);

    /** Takes up to {@code limit} activities whose worker has not been heard of for {@code idle}. */
    List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle);

    /** Says that the worker still runs these, so that nobody reclaims them. Ignores those it has lost. */
    void beat(String workerId, Collection<ActivityTask> running);

    /**
     * Removes the activity from its queue and sends the message to its instance.
     *
     * @return whether the message was sent by this call; if not, the activity was gone already, and nothing was done,
     *     or the instance is gone, and the activity was removed
     */
    boolean complete(ActivityTask task, OutgoingMessage answer);

    /** The time of the store. */
    Instant now();

    @Override
    void close();
}
