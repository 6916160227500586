package dev.perdure;

import java.util.List;
import java.util.Optional;

/**
 * Some of the instances that match a query, oldest first.
 *
 * @param instances the instances of this page
 * @param next where the next page begins; empty if this is the last
 */
public record InstancePage(List<InstanceStatus> instances, Optional<String> next) {
    /** Keeps its own copy of the list. */
    public InstancePage {
        instances = List.copyOf(instances);
    }
}
