package dev.perdure.samples.patterns.monitor;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;

/** Waits for a clear sky. */
@Orchestrator
public interface ClearSky {
    /** Whether the sky has become clear before the deadline. */
    boolean await(Wish wish);

    /** Where, how long between two looks, and until when. */
    record Wish(String city, Duration interval, Instant deadline) {}
}
