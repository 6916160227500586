package dev.perdure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the instances that have ended to purge. Immutable.
 *
 * @param statuses only instances that ended so
 * @param endedBefore only instances that ended earlier, on the clock of Redis
 */
public record PurgeFilter(Set<RuntimeStatus> statuses, Optional<Instant> endedBefore) {
    /**
     * @throws IllegalArgumentException if there is no status, or one at which an instance has not ended
     */
    public PurgeFilter {
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty() || !statuses.stream().allMatch(RuntimeStatus::isTerminal)) {
            throw new IllegalArgumentException(
                    "[PERD-351] Instances at %s were to be purged. Name statuses of instances that have ended."
                            .formatted(statuses));
        }
    }

    /** All instances that have ended. */
    public static PurgeFilter ended() {
        return status(RuntimeStatus.COMPLETED, RuntimeStatus.FAILED, RuntimeStatus.TERMINATED);
    }

    /**
     * Instances that ended so.
     *
     * @throws IllegalArgumentException if an instance has not ended at one of these
     */
    public static PurgeFilter status(RuntimeStatus first, RuntimeStatus... others) {
        return new PurgeFilter(EnumSet.of(first, others), Optional.empty());
    }

    /** The same, but only instances that ended before that time on the clock of Redis. */
    public PurgeFilter endedBefore(Instant time) {
        return new PurgeFilter(statuses, Optional.of(time));
    }
}
