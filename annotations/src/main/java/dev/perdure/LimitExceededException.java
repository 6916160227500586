package dev.perdure;

/** An orchestration has failed since its history, or what it asked for in one turn, became too large. */
public final class LimitExceededException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public LimitExceededException(String message) {
        super(message);
    }
}
