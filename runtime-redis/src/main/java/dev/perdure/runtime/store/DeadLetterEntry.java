package dev.perdure.runtime.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that nobody can receive, or an activity that nobody can run, and why.
 *
 * @param id its place among the dead letters of its partition, {@code <milliseconds since the epoch>-<number>}
 * @param entryId where it lay before, in the inbox or in the queue
 * @param receiver the instance or entity that a message is for, or whose activity it is
 * @param body the encoded message or activity
 * @param reason why it lies here
 * @param queue the queue of an activity; empty for a message
 * @param answered whether the step that called the activity has failed with the reason; false for a message
 * @param deliveries how often the activity was taken; zero for a message
 */
public record DeadLetterEntry(
        String id,
        String entryId,
        String receiver,
        String body,
        String reason,
        Optional<String> queue,
        boolean answered,
        int deliveries) {
    /** The position before every entry. */
    public static final String START = "0-0";

    /** When it came to lie here, on the store's clock. */
    public Instant at() {
        return Instant.ofEpochMilli(EntryId.parse(id).number());
    }
}
