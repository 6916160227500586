package dev.perdure.runtime.store;

/** What {@link DeadLetterStore#replay} did. */
public enum ReplayResult {
    /** It lies where it lay before, and is a dead letter no more. */
    REPLAYED,
    /** There is no such dead letter; an earlier call, whose answer was lost, may have replayed it. */
    GONE,
    /** The activity's step has failed already, so nobody waits for a result; nothing was done. */
    ANSWERED
}
