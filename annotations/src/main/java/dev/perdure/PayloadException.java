package dev.perdure;

/** A value cannot be stored, or what is stored cannot be read as the type that the code asks for. */
public final class PayloadException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public PayloadException(String message) {
        super(message);
    }

    /** Made by the runtime. */
    public PayloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
