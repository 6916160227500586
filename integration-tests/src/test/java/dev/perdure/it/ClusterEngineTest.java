package dev.perdure.it;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedCluster;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine over three masters. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClusterEngineTest implements EngineContract, EntitiesContract {
    private final EmbeddedCluster cluster;
    private TestHub hub;

    ClusterEngineTest(EmbeddedCluster cluster) {
        this.cluster = cluster;
        hub = newHub();
    }

    private TestHub newHub() {
        String name = UUID.randomUUID().toString();
        return new TestHub(
                () -> RedisHubStore.connect(cluster.uri(), name, 6, Optional.of(Durability.LOCAL)),
                HubSettings.of(name));
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
    }
}
