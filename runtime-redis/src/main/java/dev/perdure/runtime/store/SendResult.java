package dev.perdure.runtime.store;

/** What {@link ClientStore#send} did. */
public enum SendResult {
    /** The message is in the inbox, by this call or by the same one before. */
    SENT,
    /** There is no such instance. */
    NO_INSTANCE,
    /** The instance has ended. */
    ENDED,
    /** The receiver takes no more messages now: {@link HubStore#INBOX_LIMIT}, {@link OwnerStore#full}. */
    FULL
}
