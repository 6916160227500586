package dev.perdure;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the items of {@link OrchestrationContext#map}. Immutable.
 *
 * @param results of the items that succeeded, in the order of the items
 * @param failures of the others, in the order of the items; as many as were tolerated at most
 */
public record MapResult<I, R extends @Nullable Object>(List<R> results, List<Failed<I>> failures) {
    /** Copies the lists. */
    public MapResult {
        results = Collections.unmodifiableList(new java.util.ArrayList<>(results));
        failures = List.copyOf(failures);
    }

    /**
     * An item whose work failed.
     *
     * @param index its place in the list of items, from 0
     * @param cause what waiting for its task would have thrown
     */
    public record Failed<I>(int index, I item, RuntimeException cause) {}
}
