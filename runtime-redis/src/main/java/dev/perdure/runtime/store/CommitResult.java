package dev.perdure.runtime.store;

import java.util.List;

/**
 * What became of one turn.
 *
 * @param verdict whether it was applied
 * @param sent its messages to other partitions, as they lie in the outbox; empty unless applied by this call
 */
public record CommitResult(Verdict verdict, List<OutboxEntry> sent) {
    /** Everything but APPLIED wrote nothing. */
    public enum Verdict {
        /** The turn is stored. */
        APPLIED,
        /** This very turn was stored before: a reply was lost. */
        ALREADY,
        /** The instance does not carry the expected token: another turn was faster, or the store lost its tail. */
        CONFLICT,
        /** A consumed message does not exist any more. */
        GONE,
        /** A key that this turn alone writes to is damaged. */
        DAMAGED,
        /** The partition has another owner. */
        FENCED
    }

    /** A turn that wrote nothing by this call. */
    public static CommitResult of(Verdict verdict) {
        return new CommitResult(verdict, List.of());
    }
}
