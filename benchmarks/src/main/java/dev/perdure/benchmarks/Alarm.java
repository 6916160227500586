package dev.perdure.benchmarks;

import dev.perdure.Orchestrator;
import java.time.Instant;

/** Waits for a time of day. */
@Orchestrator
interface Alarm {
    /** Ends as soon as it is {@code due}. */
    void ring(Instant due);
}
