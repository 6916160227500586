package dev.perdure.samples.orders;

/** What the payment provider calls a charge. */
public record ChargeId(String value) {}
