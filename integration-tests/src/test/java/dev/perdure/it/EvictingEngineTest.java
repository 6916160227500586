package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

/** Keeps one instance of a partition in memory, and has one partition: nearly every turn begins with a replay. */
final class EvictingEngineTest
        implements EngineContract, EntitiesContract, SectionsContract, ContinuingContract, RaisingContract {
    private final HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test")).withCacheSize(0);

    @Override
    public TestHub hub() {
        return hub;
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
    }
}
