package dev.perdure.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /** How many messages wait in the inbox of the partition. */
    long inboxLength(int partition);

    /**
     * The turns of an execution in the order of their commits.
     *
     * @throws DamagedInstanceException if the history is there and is none
     */
    List<String> history(int partition, String instanceId, String execution);

    /**
     * Puts histories of instances that ended before that time where they take less memory: they are read as before.
     * Goes on in the order of the ends where the last call stopped, whoever made it. What changes meanwhile, cannot be
     * read or is very large stays as it is.
     *
     * @param limit how many instances to look at, at most
     * @return whether there may be more
     */
    boolean archive(int partition, Instant endedBefore, int limit);

    /**
     * Applies each turn whole or not at all, in order. A turn is applied if the partition has this owner, the
     * instance carries {@code turn.expectedToken()} and every message it consumes still exists.
     *
     * @return one result for each turn
     */
    List<CommitResult> commit(PartitionOwner owner, List<Turn> turns);

    /** Moves a message that cannot be understood to the dead letters, of which at least the newest 10,000 are kept. */
    void deadLetter(PartitionOwner owner, InboxEntry entry, String reason);

    /** Receivers with failed turns, and how many of each {@link #suspect} has counted. */
    Map<String, Integer> suspects(int partition);

    /**
     * Counts one more failed turn of each of these receivers: one that failed for a reason of the engine's, or that may
     * have ended the life of its worker. A repeated call counts again.
     *
     * @return the count of each; empty if the partition has another owner
     */
    List<Integer> suspect(PartitionOwner owner, List<String> receivers);

    /** Forgets the failed turns of these receivers. */
    void acquit(PartitionOwner owner, Collection<String> receivers);

    /**
     * Has clients' messages refused from now on, or no more; ends with the ownership. What ends an instance is taken
     * all the same, and so is what comes from other partitions, from activities and from timers: these let the work
     * end.
     *
     * @param receiver the receiver of these messages; empty text for all of the partition
     */
    void full(PartitionOwner owner, String receiver, boolean isFull);

    /** Whether the server that the partition lives on uses more than 85 % of the memory it may. */
    boolean isShortOfMemory(int partition);

    /**
     * Where messages to other partitions lie that were committed and are not yet acknowledged, oldest first. Together
     * they may be larger than any memory.
     */
    List<OutboxPlace> outbox(int partition);

    /**
     * The messages that lie in these places of the outbox, in that order; places that are empty are left out.
     *
     * @param ids no more than fit into memory
     */
    List<OutboxEntry> outboxEntries(int partition, List<String> ids);

    /**
     * Puts messages from another partition into the inbox, in order, each once, by one call: what is large or many has to
     * be delivered in parts. An owner's first delivery has, in all its parts, all that its outbox holds, oldest first, so whatever was delivered before and is still there, however long ago, is looked
     * for, and its id made young, before any id of the same source is forgotten for its age. So has the first delivery
     * to a destination that was left alone for more than a minute. What it takes out of its outbox later than at once
     * it otherwise delivers again only within {@link HubStore#deliveredRetention} and {@link HubStore#DELIVERY_LIMIT},
     * which together are shorter than {@link HubStore#DEDUP_RETENTION}. An owner that was paused and no longer is one
     * could still repeat what its successors have finished, but until the deadline no id that a successor brought is
     * older than that.
     */
    Delivery.Result deliver(Delivery delivery);

    /** Forgets messages of this partition's outbox that were delivered. */
    void acknowledge(int partition, Collection<String> entryIds);

    /**
     * Names the server that the partition lies on, and the time since that was started or made a master: another name
     * than before says that writes may be lost.
     *
     * @throws dev.perdure.HubUnavailableException also if that is a server on which nothing may be done as it is
     *     configured; the message says what to change
     */
    String server(int partition);

    /** The time where the partition lies; partitions may lie on servers whose clocks differ. */
    Instant now(int partition);

    /** Puts the messages of all timers that are due into the inbox, up to a bounded number. */
    FireResult fire(int partition);
}
