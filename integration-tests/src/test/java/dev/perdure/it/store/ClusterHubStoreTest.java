package dev.perdure.it.store;

import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Three masters: partitions 0 and 1 lie on the first, 2 on the second and 3 on the third. */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterHubStoreTest implements RedisStoreContract {
    private final EmbeddedCluster cluster = EmbeddedCluster.start(3, 0);
    private String hub = "";
    private HubStore store = connect();

    private HubStore connect() {
        hub = StoreFixture.newId();
        return RedisHubStore.connect(cluster.uri(), hub, PARTITIONS, Optional.of(Durability.LOCAL));
    }

    @BeforeEach
    void open() {
        store.close();
        store = connect();
    }

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public String hub() {
        return hub;
    }

    @Override
    public List<EmbeddedRedis> masters() {
        return cluster.servers();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }
}
