package dev.perdure.samples.patterns.http;

import dev.perdure.Activities;

/** Where the figures are. */
@Activities
public interface Ledgers {
    long total(int month);
}
