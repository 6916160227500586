package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;

/**
 * An empty hub on Redis and one in memory, to which the same is done. The clock of the one in memory shows the time of
 * the call on Redis, so that times that give an order are the same in both.
 */
final class TwoStores implements AutoCloseable {
    static final int PARTITIONS = 2;

    private final RedisHubStore redis;
    private final FollowingClock clock = new FollowingClock();
    private final InMemoryHubStore memory = new InMemoryHubStore(PARTITIONS, clock);

    /** Nothing else may use the server. */
    TwoStores(EmbeddedRedis server) {
        try (RedisClient admin = RedisClient.create(server.uri())) {
            admin.flushDB();
        }
        redis = RedisHubStore.connect(server.uri(), "hub", PARTITIONS);
        countFromZero(server);
        clock.now = redis.now();
    }

    /** As the one in memory does. */
    private static void countFromZero(EmbeddedRedis server) {
        try (RedisClient admin = RedisClient.create(server.uri())) {
            String[] suffixes = admin.hget("df:{hub}:hub", "sfx").split(" ");
            for (int partition = 0; partition < PARTITIONS; partition++) {
                admin.hset("df:{hub.%02d.%s}:meta".formatted(partition, suffixes[partition]), "n", "0");
            }
        }
    }

    HubStore memory() {
        return memory;
    }

    /** Makes the call to both; how the answers differ. */
    List<String> call(StoreCall call) {
        Instant before = redis.now();
        Object answer = answer(call, redis);
        clock.now = stamp(call.stamps(), before);
        return Likeness.differences(answer, answer(call, memory));
    }

    private static Object answer(StoreCall call, HubStore store) {
        try {
            return call.call().apply(store);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    /** When the call took effect, if it has left a time. */
    private Instant stamp(StoreCall.Stamps stamps, Instant before) {
        return redis.clients().instances(stamps.partition(), stamps.ids()).stream()
                .flatMap(Optional::stream)
                .map(StoredInstance::updatedAt)
                .filter(updated -> updated.isAfter(before))
                .max(Instant::compareTo)
                .orElse(before);
    }

    /** How the two differ in all that they hold. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        clock.now = redis.now();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            differences.addAll(Likeness.differences(
                    redis.inspection().image(partition), memory.inspection().image(partition)));
        }
        return differences;
    }

    @Override
    public void close() {
        redis.close();
        memory.close();
    }

    private static final class FollowingClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
