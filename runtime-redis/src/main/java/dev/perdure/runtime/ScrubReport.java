package dev.perdure.runtime;

import java.util.List;

/**
 * What {@link Perdure#scrub} has found.
 *
 * @param partitions how many were read
 * @param instances how many instances and entities they hold
 * @param breaches what must not be, each as {@code [PERD-37x] fact. remedy} with the id of what is broken, the
 *     partition and the instance; empty if the hub is in order
 */
public record ScrubReport(int partitions, long instances, List<String> breaches) {
    /** Keeps its own copy of the list. */
    public ScrubReport {
        breaches = List.copyOf(breaches);
    }
}
