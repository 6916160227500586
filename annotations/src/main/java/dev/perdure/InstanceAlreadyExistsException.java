package dev.perdure;

/** Another orchestrator has an instance under this id. */
public final class InstanceAlreadyExistsException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public InstanceAlreadyExistsException(String message) {
        super(message);
    }
}
