package dev.perdure;

/** The task that was waited for is cancelled. */
public final class TaskCancelledException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public TaskCancelledException(String message) {
        super(message);
    }
}
