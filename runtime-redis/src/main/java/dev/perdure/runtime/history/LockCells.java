package dev.perdure.runtime.history;

import java.util.Optional;

/**
 * The names of the cells in which an entity keeps its lock. No state cell can have them, since it is named like a
 * record component.
 *
 * <pre>
 *   @lock                      the request of the holder
 *   @check the number of the check that will look whether the holder still needs it, if one is on its way
 *   @wait:7:{origin}           an operation that waits for the end of the lock
 *   @wait:8:{origin}:{lock}    a request that waits for it
 * </pre>
 */
public final class LockCells {
    /** The holder's. */
    public static final String HOLDER = "@lock";

    /** The check's. */
    public static final String CHECK = "@check";

    private static final String WAITING = "@wait:";

    private LockCells() {}

    /** Whether a cell holds nothing of the entity's state. */
    public static boolean isOfALock(String cell) {
        return cell.startsWith("@");
    }

    /** Whether a cell holds a message that waits. */
    public static boolean isWaiting(String cell) {
        return cell.startsWith(WAITING);
    }

    /**
     * A message that waits, as its cell names it.
     *
     * @param number its place among the others
     * @param origin what is recognised by it whatever comes of the message
     * @param lock the lock that it asks for; empty if it is an operation
     */
    public record Waiting(long number, String origin, Optional<String> lock) {
        /** That which the cell names. */
        public static Waiting of(String cell) {
            String[] parts = cell.substring(WAITING.length()).split(":", 3);
            return new Waiting(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Optional.of(parts).filter(all -> all.length > 2).map(all -> all[2]));
        }

        /** The name of its cell. */
        public String cell() {
            return WAITING + number + ":" + origin
                    + lock.map(asked -> ":" + asked).orElse("");
        }
    }
}
