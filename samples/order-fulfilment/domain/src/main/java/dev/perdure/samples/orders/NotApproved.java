package dev.perdure.samples.orders;

/** Nobody has approved the order in time. */
public final class NotApproved extends Exception {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public NotApproved(String message) {
        super(message);
    }
}
