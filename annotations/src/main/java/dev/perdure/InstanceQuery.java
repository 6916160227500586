package dev.perdure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which instances to list. Immutable.
 *
 * @param statuses only instances that stand there; all if empty
 * @param pageSize how many at most; 1 to 1000
 * @param after where to go on, from {@link InstancePage#next()}
 */
public record InstanceQuery(Set<RuntimeStatus> statuses, int pageSize, Optional<String> after) {
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1_000;

    /**
     * @throws IllegalArgumentException if the page size is outside its limits
     */
    public InstanceQuery {
        statuses = Set.copyOf(statuses);
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("[PERD-312] A page of %d instances was asked for. Ask for 1 to %d."
                    .formatted(pageSize, MAX_PAGE_SIZE));
        }
    }

    /** All instances. */
    public static InstanceQuery all() {
        return new InstanceQuery(Set.of(), DEFAULT_PAGE_SIZE, Optional.empty());
    }

    /** Instances that stand at one of these. */
    public static InstanceQuery status(RuntimeStatus first, RuntimeStatus... others) {
        return new InstanceQuery(EnumSet.of(first, others), DEFAULT_PAGE_SIZE, Optional.empty());
    }

    /** The same, in pages of another size. */
    public InstanceQuery pageSize(int size) {
        return new InstanceQuery(statuses, size, after);
    }

    /** The same, from where a page ended. */
    public InstanceQuery after(String next) {
        return new InstanceQuery(statuses, pageSize, Optional.of(next));
    }

    /** The statuses asked for: those given, or all. */
    public List<RuntimeStatus> wanted() {
        return List.copyOf(statuses.isEmpty() ? EnumSet.allOf(RuntimeStatus.class) : EnumSet.copyOf(statuses));
    }
}
