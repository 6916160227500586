package dev.perdure.runtime.store;

/**
 * A message on its way to an instance or entity.
 *
 * @param partition where the receiver lives
 * @param receiver the id of the instance or entity
 * @param id equal when the same message is sent again, different for every other message
 * @param body the encoded message
 */
public record OutgoingMessage(int partition, String receiver, String id, String body) {
    /** Whether the receiver is an entity, which needs no creation. */
    public boolean toEntity() {
        return receiver.startsWith("@");
    }
}
