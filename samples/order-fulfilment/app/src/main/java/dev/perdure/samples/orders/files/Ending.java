package dev.perdure.samples.orders.files;

/** How an order ends. */
public enum Ending {
    /** Charged, and its parcels are on their way. */
    COMPLETED,
    /** Not wanted, not deliverable, not payable or not in stock. */
    REJECTED,
    /** Nobody approved it in time. */
    EXPIRED
}
