package dev.perdure.runtime.store;

/**
 * An instance that a client starts.
 *
 * @param partition where it lives
 * @param orchestrator the stored name of its orchestrator
 * @param execution the id of its first execution
 * @param start the message that starts it; its receiver is the instance
 */
public record NewInstance(int partition, String orchestrator, String execution, OutgoingMessage start) {}
