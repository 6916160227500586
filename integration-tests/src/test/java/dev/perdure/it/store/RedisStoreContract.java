package dev.perdure.it.store;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.RedisClient;

/** The contract of every store, kept on servers of Redis. */
interface RedisStoreContract extends HubStoreContract {
    /** The servers that take writes. */
    List<EmbeddedRedis> masters();

    /** The name of the hub. */
    String hub();

    @Override
    default void letPass(Duration time) {
        Instant end = store().now().plus(time).plusMillis(1);
        while (store().now().isBefore(end)) {
            Thread.onSpinWait(); // each look at the clock is a call to the server
        }
    }

    @Override
    default void letReceivedGrowOld() {
        double past = HubStore.DEDUP_RETENTION.plusMillis(1).toMillis();
        for (EmbeddedRedis master : masters()) {
            try (RedisClient client = RedisClient.create(master.uri())) {
                for (String received : client.keys("df:{" + hub() + ".*}:dd*")) {
                    client.zrange(received, 0, -1).forEach(id -> client.zincrby(received, -past, id));
                }
            }
        }
    }
}
