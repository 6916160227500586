package dev.perdure.runtime.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one commit changes: an instance or entity moves by one turn.
 *
 * @param instanceId the instance or entity
 * @param orchestrator the orchestrator's stored name; empty for an entity
 * @param execution the execution; empty for an entity
 * @param expectedToken the token it must carry; empty if it must not exist
 * @param newToken random, new for every turn, the same when the commit is repeated
 * @param number how many turns it has after this one
 * @param history the turn's history entry, whose number is {@code number}; none for an entity, nor when an instance is
 *     suspended, which leaves {@code number} as it was
 * @param consumed inbox ids of the messages it consumes
 * @param effects what else it does
 * @param standing where the instance stands after it
 * @param cells what it changes of an entity's state, or of what an instance shows of itself
 * @param past the execution that ends with this turn, if {@code execution} is another one that begins with it: its
 *     history is removed, and {@code number} begins with 1 again
 */
public record Turn(
        String instanceId,
        String orchestrator,
        String execution,
        String expectedToken,
        String newToken,
        long number,
        Optional<String> history,
        List<String> consumed,
        TurnEffects effects,
        Standing standing,
        CellChanges cells,
        Optional<PastExecution> past) {
    /** The expected token of an instance or entity that does not exist yet. */
    public static final String NO_TOKEN = "";

    /**
     * An execution that is over, though its instance is not.
     *
     * @param execution which one
     * @param turns how many turns it had
     */
    public record PastExecution(String execution, long turns) {}

    /**
     * Cells that are not what they were.
     *
     * @param written encoded cells to write, by name
     * @param dropped names of cells to remove, none of them in {@code written}
     */
    public record CellChanges(Map<String, String> written, Set<String> dropped) {
        /** The state is as before. */
        public static final CellChanges NONE = new CellChanges(Map.of(), Set.of());

        /** The cells with these changes. */
        public Map<String, String> appliedTo(Map<String, String> cells) {
            Map<String, String> after = new HashMap<>(cells);
            after.keySet().removeAll(dropped);
            after.putAll(written);
            return after;
        }

        /** What makes the cells after of the cells before. */
        public static CellChanges between(Map<String, String> before, Map<String, String> after) {
            Map<String, String> written = new HashMap<>(after);
            written.entrySet().removeAll(before.entrySet());
            Set<String> dropped = new HashSet<>(before.keySet());
            dropped.removeAll(after.keySet());
            return new CellChanges(written, dropped);
        }
    }

    /** The same without an entry in the history, which cannot be written. */
    public Turn unrecorded() {
        return new Turn(
                instanceId,
                orchestrator,
                execution,
                expectedToken,
                newToken,
                turnsBefore(),
                Optional.empty(),
                consumed,
                effects,
                standing,
                cells,
                past);
    }

    /** How much it writes, in characters of bodies. */
    public long size() {
        long cellsWritten =
                cells.written().values().stream().mapToLong(String::length).sum();
        return history.map(String::length).orElse(0) + cellsWritten + effects.size();
    }

    /** How many things it writes or removes, but for what it consumes. */
    public long items() {
        return cells.written().size() + cells.dropped().size() + effects.items();
    }

    /** How many turns the instance has before this one. */
    public long turnsBefore() {
        if (past.isPresent()) {
            return past.get().turns();
        }
        return history.isPresent() || isEntity() ? number - 1 : number;
    }

    /** Whether this is a turn of an entity. */
    public boolean isEntity() {
        return orchestrator.isEmpty();
    }
}
