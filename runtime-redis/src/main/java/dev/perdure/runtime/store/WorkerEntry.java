package dev.perdure.runtime.store;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A worker as others see it.
 *
 * @param id unique over all processes
 * @param orchestrators stored names of the orchestrators it hosts, each with the names of its external events
 * @param entities stored names of the entities it hosts
 * @param queues names of the activity queues it hosts
 */
public record WorkerEntry(String id, Map<String, Set<String>> orchestrators, Set<String> entities, Set<String> queues) {
    /** @throws NullPointerException if a part is missing, as it may be in what is read */
    public WorkerEntry {
        Objects.requireNonNull(id, "id");
        orchestrators = Map.copyOf(orchestrators);
        entities = Set.copyOf(entities);
        queues = Set.copyOf(queues);
    }

    /** Whether it takes part in sharing the partitions: it runs turns of something. */
    public boolean ownsPartitions() {
        return !orchestrators.isEmpty() || !entities.isEmpty();
    }
}
