package dev.perdure;

/**
 * How {@link OrchestrationContext#map} goes through its items. Immutable.
 *
 * @param parallel for how many items work is under way at once, at most; from 1 to 10,000
 * @param tolerated how many items may fail before the others are given up; 0 or more
 */
public record MapOptions(int parallel, int tolerated) {
    private static final int MOST_PARALLEL = 10_000;

    /**
     * @throws IllegalArgumentException if a number is outside the limits given above (PERD-390)
     */
    public MapOptions {
        require(parallel >= 1 && parallel <= MOST_PARALLEL, "parallel", parallel, "from 1 to " + MOST_PARALLEL);
        require(tolerated >= 0, "tolerated", tolerated, "0 or more");
    }

    /** That many items at once; no failure is tolerated. */
    public static MapOptions parallel(int items) {
        return new MapOptions(items, 0);
    }

    /** The same, of which that many items may fail. */
    public MapOptions tolerate(int failures) {
        return new MapOptions(parallel, failures);
    }

    private static void require(boolean holds, String name, int value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "[PERD-390] Map options: %s is %d. It must be %s.".formatted(name, value, allowed));
        }
    }
}
