package dev.perdure.samples.patterns.monitor;

import dev.perdure.Activities;

/** Weather stations. */
@Activities
public interface Stations {
    boolean isClear(String city);
}
