package dev.perdure;

/** Where an instance stands. */
public enum RuntimeStatus {
    /** Started, and its code has not run yet. */
    PENDING,
    /** Its code has run at least once. */
    RUNNING,
    /** Stopped by the engine, which gives the reason; nothing of it is lost. */
    SUSPENDED,
    /** Ended with a result. */
    COMPLETED,
    /** Ended with an exception. */
    FAILED,
    /** Ended by a client. */
    TERMINATED;

    /** Whether the instance has ended: it will run no more. */
    public boolean isTerminal() {
        return this == COMPLETED || this == FAILED || this == TERMINATED;
    }
}
