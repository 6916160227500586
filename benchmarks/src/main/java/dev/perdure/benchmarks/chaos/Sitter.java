package dev.perdure.benchmarks.chaos;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;

/** Waits until somebody terminates it. */
@Orchestrator
interface Sitter {
    /** Does not return. */
    void sit();

    @ExternalEvents
    interface Events {
        /** Nobody raises this. */
        void released();
    }
}
