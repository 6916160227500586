package dev.perdure;

/**
 * Every worker that ran the activity died of it, or was lost, five times in a row: it is run no more, and lies among
 * the dead letters. Orchestrators see it as the {@link TaskFailedException#failure} of the call. Never retried.
 */
public final class PoisonedActivityException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public PoisonedActivityException(String message) {
        super(message);
    }
}
