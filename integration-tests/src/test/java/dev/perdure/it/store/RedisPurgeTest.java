package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** That a purge leaves no key behind. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class RedisPurgeTest {
    private final EmbeddedRedis redis;
    private final String hub = StoreFixture.newId();
    private final HubStore store;

    RedisPurgeTest(EmbeddedRedis redis) {
        this.redis = redis;
        store = RedisHubStore.connect(redis.uri(), hub, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Set<String> keys() {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            return new TreeSet<>(client.keys("df:{" + hub + "*"));
        }
    }

    private StoredInstance instance(String id) {
        return store.clients().instances(0, List.of(id)).get(0).orElseThrow();
    }

    private void runToItsEnd(PartitionOwner owner, String id) {
        store.clients().create(new NewInstance(0, "Order", "ex", message(0, id, "start")));
        List<String> inbox = store.owners().inbox(0, "0-0", 100, Duration.ZERO).stream()
                .map(entry -> entry.id())
                .toList();
        var timer = message(0, id, "timer");
        store.owners()
                .commit(
                        owner,
                        List.of(TurnOf.instance(instance(id))
                                .consuming(inbox)
                                .timer(Long.MAX_VALUE / 2048, timer)
                                .build()));
        store.owners()
                .commit(
                        owner,
                        List.of(TurnOf.instance(instance(id))
                                .cancelling(timer)
                                .failing("no stock")
                                .build()));
    }

    @Test
    void purge_leavesTheKeysOfThePartitionOnly() {
        PartitionOwner owner = new PartitionOwner(0, StoreFixture.newId());
        store.workers().acquire(0, "w", owner.nonce(), StoreFixture.LONG);
        runToItsEnd(owner, "first");
        store.clients().purge(0, "first", instance("first").execution());
        Set<String> before = keys();

        runToItsEnd(owner, "a|b{c}\u00fc");
        assertEquals(
                PurgeResult.PURGED,
                store.clients()
                        .purge(0, "a|b{c}\u00fc", instance("a|b{c}\u00fc").execution()));

        assertEquals(before, keys());
        assertEquals(
                List.of("dd", "hub", "in", "meta", "own"),
                before.stream()
                        .map(key -> key.substring(key.lastIndexOf(':') + 1))
                        .sorted()
                        .toList());
        assertEquals(
                Optional.empty(), store.clients().instances(0, List.of("first")).get(0));
    }
}
