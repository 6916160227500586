package dev.perdure.runtime.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages from one partition to another.
 *
 * @param source the partition whose outbox they are from
 * @param destination where they go
 * @param owner the nonce of the destination's owner, empty text if it has none, as the source knows it; absent if it
 *     does not matter
 * @param deadline on the clock of the destination, see {@link OwnerStore#now}
 * @param messages in the order of the outbox; with none the delivery only asks whether the owner is still that one
 * @param moreFollow whether this is a part, and not the last one: ids are forgotten only when all were looked for
 */
public record Delivery(
        int source,
        int destination,
        Optional<String> owner,
        Instant deadline,
        List<OutgoingMessage> messages,
        boolean moreFollow) {
    /** What became of it. */
    public enum Verdict {
        /** All of the messages are in the inbox, or have been. */
        DELIVERED,
        /** The deadline is over: what is left was not delivered, and the outbox must be read again. */
        LATE,
        /** The destination has another owner than was expected: what is left was not delivered. */
        OTHER_OWNER,
        /** The inbox has {@link HubStore#INBOX_LIMIT} messages: what is left was not delivered. */
        FULL
    }

    /**
     * The answer.
     *
     * @param verdict what became of it
     * @param owner the nonce of the destination's owner; empty text if it has none
     * @param isHeld whether that owner's lease lasts
     */
    public record Result(Verdict verdict, String owner, boolean isHeld) {}
}
