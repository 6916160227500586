package dev.perdure.samples.orders;

/** The customer has cancelled the order. */
public final class Cancelled extends Exception {
    private static final long serialVersionUID = 1;

    /** With the reason the customer gave. */
    public Cancelled(String message) {
        super(message);
    }
}
