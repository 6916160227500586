package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

final class InMemoryEngineTest
        implements EngineContract,
                EntitiesContract,
                SectionsContract,
                WorkersContract,
                HostingContract,
                BadInputContract,
                PurgingContract,
                ContinuingContract,
                RaisingContract {
    private final HubStore store = new InMemoryHubStore(16, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test"));

    @Override
    public TestHub hub() {
        return hub;
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
    }
}
