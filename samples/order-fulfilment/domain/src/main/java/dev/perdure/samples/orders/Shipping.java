package dev.perdure.samples.orders;

import dev.perdure.Activities;

/** The parcel service. */
@Activities
public interface Shipping {
    /** Prints the label of the parcel for one line of an order. */
    Label label(String orderId, String city, Line line) throws Undeliverable;
}
