package dev.perdure;

/**
 * An activity took longer than one of its {@link ActivityTimeouts}. Orchestrators see it as the {@link
 * TaskFailedException#failure} of the call: {@code failed.failure().is(ActivityTimeoutException.class)}; the message
 * names the limit. A {@link Retry} may list it in {@code except}.
 */
public final class ActivityTimeoutException extends DurableException {
    private static final long serialVersionUID = 1;

    /** Made by the runtime. */
    public ActivityTimeoutException(String message) {
        super(message);
    }
}
