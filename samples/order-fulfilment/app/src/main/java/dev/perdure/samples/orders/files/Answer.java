package dev.perdure.samples.orders.files;

/** What the outside world says while an order waits for approval. */
public enum Answer {
    /** The order is approved. */
    GRANTED,
    /** The customer does not want it any more. */
    CANCELLED,
    /** Nothing. */
    NEVER
}
