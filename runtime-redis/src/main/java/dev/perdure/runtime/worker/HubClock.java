package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the store, from the local clock and the difference that was measured last. Does not run back. */
final class HubClock {
    private final HubStore store;
    private final InstantSource local;
    private Duration ahead;
    private Instant latest = Instant.MIN;

    HubClock(HubStore store, InstantSource local) {
        this.store = store;
        this.local = local;
        this.ahead = Duration.between(local.instant(), store.now());
    }

    /** Measures the difference again. */
    void refresh() {
        ahead = Duration.between(local.instant(), store.now());
    }

    /** The time of the store, at least what the last call gave. */
    Instant now() {
        Instant now = local.instant().plus(ahead);
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }
}
