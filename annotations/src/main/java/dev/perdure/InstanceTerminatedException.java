package dev.perdure;

/** The instance was terminated, so there is no result. */
public final class InstanceTerminatedException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public InstanceTerminatedException(String message) {
        super(message);
    }
}
