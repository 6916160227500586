package dev.perdure.runtime.store;

/** What the store holds of one instance or entity is not as it was written. All others are well. */
public final class DamagedInstanceException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public DamagedInstanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
