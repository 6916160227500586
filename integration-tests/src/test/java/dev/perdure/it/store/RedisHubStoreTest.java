package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("redis")
@ExtendWith(SharedRedis.class)
class RedisHubStoreTest implements RedisStoreContract {
    private final EmbeddedRedis redis;
    private final String hub = StoreFixture.newId();
    private final HubStore store;

    RedisHubStoreTest(EmbeddedRedis redis) {
        this.redis = redis;
        store = RedisHubStore.connect(redis.uri(), hub, PARTITIONS);
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
        return List.of(redis);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
