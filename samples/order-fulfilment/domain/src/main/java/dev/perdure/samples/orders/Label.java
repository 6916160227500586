package dev.perdure.samples.orders;

/** What the parcel service calls a parcel. */
public record Label(String code) {}
