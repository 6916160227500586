package dev.perdure;

/** There is no instance under this id in the task hub. */
public final class InstanceNotFoundException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public InstanceNotFoundException(String message) {
        super(message);
    }
}
