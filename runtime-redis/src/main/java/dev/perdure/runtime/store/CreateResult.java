package dev.perdure.runtime.store;

/**
 * What {@link ClientStore#create} did.
 *
 * @param created whether the instance was created, by this call or by the same one before
 * @param orchestrator the orchestrator of the instance that exists now
 */
public record CreateResult(boolean created, String orchestrator) {}
