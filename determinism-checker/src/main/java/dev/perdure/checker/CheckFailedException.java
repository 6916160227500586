package dev.perdure.checker;

/** The check could not be done, so nothing is known to be deterministic. The message has an id and a remedy. */
public final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckFailedException(String message) {
        super(message);
    }
}
