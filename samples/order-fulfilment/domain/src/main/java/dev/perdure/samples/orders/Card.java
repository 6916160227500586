package dev.perdure.samples.orders;

/** A payment card. */
public record Card(String number) {}
