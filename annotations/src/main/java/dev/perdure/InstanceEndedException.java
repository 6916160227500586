package dev.perdure;

/** The instance has ended, so an event cannot reach it. */
public final class InstanceEndedException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public InstanceEndedException(String message) {
        super(message);
    }
}
