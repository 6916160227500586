package dev.perdure;

/** No live worker hosts what was asked for. */
public final class NotHostedException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public NotHostedException(String message) {
        super(message);
    }
}
