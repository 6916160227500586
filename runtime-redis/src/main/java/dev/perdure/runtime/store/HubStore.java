package dev.perdure.runtime.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Where one task hub lives: one port for each of those that use it. Every method that changes something is atomic on
 * one partition and may be repeated when its answer was lost. Implementations are thread-safe and pass
 * {@code HubStoreContract}.
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

    /** With that many messages in its inbox a partition takes no more from clients and other partitions. */
    int INBOX_LIMIT = 100_000;

    /** How long an owner may deliver a message after it committed or read it; well below {@link #DEDUP_RETENTION}. */
    Duration DELIVERY_LIMIT = Duration.ofMinutes(2);

    /**
     * How long a delivered message is kept in its outbox where {@link #deliveredRetention} is not zero: longer than
     * replicas ever lag behind and the longest lease together.
     */
    Duration DELIVERED_RETENTION = Duration.ofMinutes(2);

    /** How long the answer to a client's call of an entity is kept for it. */
    Duration REPLY_RETENTION = Duration.ofMinutes(5);

    /** The number of partitions of the hub, which never changes. */
    int partitions();

    /**
     * How long a delivered message is kept in its outbox, to be delivered again should its destination lose its newest
     * writes. Zero where all partitions lose theirs together: there a message that was taken out of its outbox cannot
     * be lost without the turn that sent it.
     */
    Duration deliveredRetention();

    /** For clients. */
    ClientStore clients();

    /** For workers that share the partitions. */
    WorkerStore workers();

    /** For owners of partitions. */
    OwnerStore owners();

    /** For workers that run activities. */
    ActivityStore activities();

    /** For those that look at all of it. */
    InspectionStore inspection();

    /** For those who look after what nobody could receive. */
    DeadLetterStore deadLetters();

    /** The time of the store. */
    Instant now();

    @Override
    void close();
}
