package dev.perdure;

/** The time given to a wait is up. What was waited for goes on. */
public final class TaskTimeoutException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public TaskTimeoutException(String message) {
        super(message);
    }
}
