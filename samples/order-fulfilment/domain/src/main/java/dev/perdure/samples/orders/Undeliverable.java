package dev.perdure.samples.orders;

/** The parcel service does not go there. */
public final class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public Undeliverable(String message) {
        super(message);
    }
}
