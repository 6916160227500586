package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Behind Sentinel, in mode replica: each call that is promised to be kept waits for the replica. */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentinelHubStoreTest implements RedisStoreContract {
    private final EmbeddedSentinel sentinel = EmbeddedSentinel.start(1, 1);
    private String hub = "";
    private HubStore store = connect();

    private HubStore connect() {
        hub = StoreFixture.newId();
        return RedisHubStore.connect(sentinel.uri(), hub, PARTITIONS);
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
        return List.of(sentinel.servers().get(0));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @AfterAll
    void stop() {
        sentinel.close();
    }
}
