package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;

class RedisHubStoreTest extends OwnHub implements RedisStoreContract {
    private final EmbeddedRedis redis;

    RedisHubStoreTest(EmbeddedRedis redis) {
        super(hub -> RedisHubStore.connect(redis.uri(), hub, PARTITIONS));
        this.redis = redis;
    }

    @Override
    public List<EmbeddedRedis> masters() {
        return List.of(redis);
    }
}
