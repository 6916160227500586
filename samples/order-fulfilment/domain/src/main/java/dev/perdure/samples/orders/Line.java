package dev.perdure.samples.orders;

/** Some pieces of one product. */
public record Line(String product, int quantity) {}
