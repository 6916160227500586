package dev.perdure.samples.orders;

import java.util.Locale;

/** An amount in euro. */
public record Money(long cents) {
    /** As a customer reads it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EUR %d.%02d", cents / 100, cents % 100);
    }
}
