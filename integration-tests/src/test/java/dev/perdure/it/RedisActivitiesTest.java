package dev.perdure.it;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedisActivitiesTest implements LostActivitiesContract {
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private TestHub hub = newHub();

    private TestHub newHub() {
        String name = UUID.randomUUID().toString();
        HubSettings settings = HubSettings.of(name).withLease(Duration.ofSeconds(1));
        return new TestHub(() -> RedisHubStore.connect(redis.uri(), name, 16), settings);
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
