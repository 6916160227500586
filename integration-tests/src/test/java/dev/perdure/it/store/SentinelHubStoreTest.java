package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.util.List;

/** Behind Sentinel, in mode replica: each call that is promised to be kept waits for the replica. */
class SentinelHubStoreTest extends OwnHub implements RedisStoreContract {
    private final EmbeddedSentinel sentinel;

    SentinelHubStoreTest(EmbeddedSentinel sentinel) {
        super(hub -> RedisHubStore.connect(sentinel.uri(), hub, PARTITIONS));
        this.sentinel = sentinel;
    }

    @Override
    public List<EmbeddedRedis> masters() {
        return List.of(sentinel.servers().get(0));
    }
}
