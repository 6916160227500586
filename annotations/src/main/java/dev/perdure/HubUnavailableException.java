package dev.perdure;

/** Redis cannot be reached or refuses to answer. What was accepted is kept; the call may be repeated. */
public final class HubUnavailableException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public HubUnavailableException(String message) {
        super(message);
    }

    /** Made by the runtime. */
    public HubUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
