package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("redis")
@ExtendWith(SharedRedis.class)
class RedisHubStoreTest implements HubStoreContract {
    private final HubStore store;

    RedisHubStoreTest(EmbeddedRedis redis) {
        store = RedisHubStore.connect(redis.uri(), StoreFixture.newId(), PARTITIONS);
    }

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public void letPass(Duration time) {
        Instant end = store.now().plus(time).plusMillis(1);
        while (store.now().isBefore(end)) {
            Thread.onSpinWait(); // each look at the clock is a call to the server
        }
    }

    @AfterEach
    void close() {
        store.close();
    }
}
