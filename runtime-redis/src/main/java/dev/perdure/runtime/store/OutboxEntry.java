package dev.perdure.runtime.store;

/**
 * A committed message to another partition.
 *
 * @param id its place in the outbox
 * @param message the message
 */
public record OutboxEntry(String id, OutgoingMessage message) {}
