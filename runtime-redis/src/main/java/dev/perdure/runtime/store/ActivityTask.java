package dev.perdure.runtime.store;

/**
 * An activity that a worker has taken from its queue.
 *
 * @param partition the partition of the instance
 * @param queue the queue
 * @param entryId its place in the queue
 * @param instanceId the instance whose orchestrator called it
 * @param deliveries how often it was taken, this time included
 * @param body what the worker needs to run it
 */
public record ActivityTask(
        int partition, String queue, String entryId, String instanceId, int deliveries, String body) {}
