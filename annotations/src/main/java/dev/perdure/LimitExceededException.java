package dev.perdure;

/**
 * An orchestration has failed since its history, or what it asked for in one turn, became too large; or a worker has
 * stopped since too many of its threads run code that does not end.
 */
public final class LimitExceededException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public LimitExceededException(String message) {
        super(message);
    }
}
