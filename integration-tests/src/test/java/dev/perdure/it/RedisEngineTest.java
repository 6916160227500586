package dev.perdure.it;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedisEngineTest
        implements EngineContract,
                EntitiesContract,
                SectionsContract,
                WorkersContract,
                HostingContract,
                BadInputContract,
                PurgingContract,
                ContinuingContract {
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private TestHub hub = newHub();

    private TestHub newHub() {
        String name = UUID.randomUUID().toString();
        return new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 16), HubSettings.of(name));
    }

    @Override
    public TestHub hub() {
        return hub;
    }

    @AfterEach
    void nextHub() throws Exception {
        hub.close();
        hub = newHub();
    }

    @AfterAll
    void stop() throws Exception {
        hub.close();
        redis.close();
    }
}
