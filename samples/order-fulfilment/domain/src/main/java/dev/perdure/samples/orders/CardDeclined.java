package dev.perdure.samples.orders;

/** The card's bank does not pay. Trying again will not help. */
public final class CardDeclined extends Exception {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CardDeclined(String message) {
        super(message);
    }
}
