package dev.perdure.runtime.store;

/** What {@link ClientStore#purge} did. */
public enum PurgeResult {
    /** The instance is gone, by this call. */
    PURGED,
    /** There was no such execution; an earlier call, whose answer was lost, may have removed it. */
    NO_INSTANCE,
    /** The instance has not ended, and nothing was done. */
    NOT_ENDED
}
