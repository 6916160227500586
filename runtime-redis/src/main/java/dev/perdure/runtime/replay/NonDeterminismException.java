package dev.perdure.runtime.replay;

/** The code does not do what its history says it did; the message says what was recorded and what was asked. */
public final class NonDeterminismException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NonDeterminismException(String message) {
        super(message);
    }
}
