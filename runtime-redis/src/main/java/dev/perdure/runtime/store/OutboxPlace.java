package dev.perdure.runtime.store;

/**
 * Where a committed message to another partition lies, without the message.
 *
 * @param id its place in the outbox
 * @param destination the partition it goes to
 * @param size about how many bytes its body has
 */
public record OutboxPlace(String id, int destination, long size) {
    /** The place of a message that is in memory. */
    public static OutboxPlace of(OutboxEntry entry) {
        return new OutboxPlace(
                entry.id(), entry.message().partition(), entry.message().body().length());
    }
}
