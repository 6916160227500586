package dev.perdure.runtime.store;

/**
 * A message that waits in the inbox of a partition.
 *
 * @param id its place in the inbox; it carries the identity of the message, so another message cannot have it
 * @param receiver the id of the instance or entity
 * @param body the encoded message
 */
public record InboxEntry(String id, String receiver, String body) {
    /** The position before every entry. */
    public static final String START = "0-0";
}
