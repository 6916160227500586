package dev.perdure.samples.patterns.chaining;

import dev.perdure.Orchestrator;

/** Brings a text out. */
@Orchestrator
public interface Publishing {
    String publish(String text);
}
