package dev.perdure;

/**
 * The hub takes no new work now: too much waits already, or Redis is short of memory. Nothing of the call was stored,
 * and it may be repeated; what runs goes on.
 */
public final class HubFullException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public HubFullException(String message) {
        super(message);
    }
}
