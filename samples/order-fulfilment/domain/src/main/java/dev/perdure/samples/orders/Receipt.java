package dev.perdure.samples.orders;

import java.util.List;

/** A fulfilled order: what was paid, and the parcels on their way. */
public record Receipt(String orderId, Money paid, List<Label> labels) {}
