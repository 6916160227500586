package dev.perdure.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the owner of a partition asks of it. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface OwnerStore {
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
     * one could still repeat what its successors have finished, but until the deadline, {@link HubStore#DELIVERY_LIMIT} after it
     * committed or read the messages, no id that a successor brought is older than {@link HubStore#DEDUP_RETENTION}.
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
}
