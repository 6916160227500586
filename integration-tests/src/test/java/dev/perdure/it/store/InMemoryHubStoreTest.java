package dev.perdure.it.store;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class InMemoryHubStoreTest implements HubStoreContract {
    private final HandSetClock clock = new HandSetClock();
    private final InMemoryHubStore store = new InMemoryHubStore(PARTITIONS, clock);

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public void letPass(Duration time) {
        clock.now = clock.now.plus(time);
        store.wake();
    }

    @Override
    public void letReceivedGrowOld() {
        letPass(HubStore.DEDUP_RETENTION.plusMillis(1));
    }

    private static final class HandSetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
