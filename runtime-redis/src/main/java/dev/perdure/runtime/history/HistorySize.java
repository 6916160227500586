package dev.perdure.runtime.history;

/**
 * How large the history of an execution is.
 *
 * @param events how many events it has
 * @param bytes of its entries as they are written, in characters
 */
public record HistorySize(long events, long bytes) {
    /** Of an execution that has no turn. */
    public static final HistorySize EMPTY = new HistorySize(0, 0);

    private static final long MIB = 1 << 20;

    /** Of the same history with another turn. */
    public HistorySize with(RecordedTurn turn, String entry) {
        return new HistorySize(events + turn.events().size(), bytes + entry.length());
    }

    /**
     * Whether an orchestrator is told to continue as new. Code asks for it and is replayed with the same answer: what
     * this is at a size must never change.
     */
    public boolean isLong() {
        return events > 5_000 || bytes > 4 * MIB;
    }

    /** Whether it is warned of. */
    public boolean isAlarming() {
        return events > 10_000 || bytes > 10 * MIB;
    }

    /** Whether the instance fails. */
    public boolean isTooLarge() {
        return events > 50_000 || bytes > 50 * MIB;
    }
}
