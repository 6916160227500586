package dev.perdure;

import java.util.Optional;

/**
 * An activity, a sub-orchestration or an entity's operation failed. The cause is the exception that was thrown,
 * rebuilt, if the called method declares its type, else one that only prints as it did; both have its stack trace.
 */
public final class TaskFailedException extends DurableException {
    private static final long serialVersionUID = 1;

    private final transient FailureDetails failure;

    /** Made by the runtime. */
    public TaskFailedException(String message, FailureDetails failure, Optional<Exception> rebuilt) {
        super(message, StoredException.cause(failure, rebuilt));
        this.failure = failure;
    }

    /** What was thrown, as stored. */
    public FailureDetails failure() {
        return failure;
    }
}
