package dev.perdure.benchmarks.chaos;

import dev.perdure.RuntimeStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the hub holds at the end.
 *
 * @param instances all instances of orchestrations, by id
 * @param books the values in each book, by its key
 * @param committed the activities whose result is in a history, by idempotency key
 */
record Found(Map<String, Instance> instances, Map<String, List<String>> books, Map<String, CommittedEffect> committed) {
    /**
     * An instance.
     *
     * @param result of an errand that completed; else empty
     * @param raised the values of the events in its history
     */
    record Instance(String id, RuntimeStatus status, List<String> result, Set<String> raised) {}

    /**
     * An activity whose result is in a history.
     *
     * @param at milliseconds since 1970, when the turn that recorded it began
     */
    record CommittedEffect(String instanceId, String value, long at) {}
}
