package dev.perdure.runtime.store;

/** What the store holds of one instance or entity is not as it was written. All others are well. */
public final class DamagedInstanceException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** Something that should be there is not as it should be. */
    public DamagedInstanceException(String message) {
        super(message);
    }

    /** Something could not be read. */
    public DamagedInstanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
