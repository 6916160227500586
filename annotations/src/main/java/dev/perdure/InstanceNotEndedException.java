package dev.perdure;

/** The instance has not ended, so it cannot be purged. */
public final class InstanceNotEndedException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public InstanceNotEndedException(String message) {
        super(message);
    }
}
