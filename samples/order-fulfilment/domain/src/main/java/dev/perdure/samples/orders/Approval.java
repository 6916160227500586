package dev.perdure.samples.orders;

/** Who has approved an order. */
public record Approval(String by) {}
