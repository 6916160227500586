package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

@Tag("redis")
@ExtendWith(SharedRedis.class)
class RedisHubStoreTest implements HubStoreContract {
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
    public void letPass(Duration time) {
        Instant end = store.now().plus(time).plusMillis(1);
        while (store.now().isBefore(end)) {
            Thread.onSpinWait(); // each look at the clock is a call to the server
        }
    }

    @Override
    public void letReceivedGrowOld() {
        double past = HubStore.DEDUP_RETENTION.plusMillis(1).toMillis();
        try (RedisClient client = RedisClient.create(redis.uri())) {
            for (String received : client.keys("df:{" + hub + ".*}:dd*")) {
                client.zrange(received, 0, -1).forEach(id -> client.zincrby(received, -past, id));
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
    }
}
