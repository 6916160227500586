package dev.perdure.runtime.replay;

/**
 * Names an execution.
 *
 * @param hub the task hub
 * @param instanceId the instance
 * @param execution which execution of the instance; messages carry it
 */
public record ExecutionId(String hub, String instanceId, String execution) {}
