package dev.perdure.samples.orders;

import java.util.List;

/** What a customer wants, where to, and paid by which card. */
public record Order(String id, Card card, String city, List<Line> lines) {}
