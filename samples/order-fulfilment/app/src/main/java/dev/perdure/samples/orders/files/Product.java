package dev.perdure.samples.orders.files;

/** What the shop sells: at which price, and how many pieces there are before the first order. */
public record Product(String name, long cents, int stock) {}
