package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** What an instance that has ended takes in Redis. */
@Tag("redis")
final class RedisArchivingTest {
    private static Set<String> keys(RedisClient client, String kind) {
        return client.keys("df:{hub.*}:" + kind + ":*");
    }

    private static long bytes(RedisClient client, Set<String> keys) {
        return keys.stream().mapToLong(client::memoryUsage).sum();
    }

    @Test
    void historyOfAChain_takesAFifthSoonAfterItsEnd() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient client = RedisClient.create(redis.uri());
                TestHub hub = new TestHub(() -> RedisHubStore.connect(redis.uri(), "hub", 4), HubSettings.of("hub"))) {
            hub.startWorker();
            List<String> names = List.of("Ann", "Bob", "Cid", "Dan", "Eve");
            FlowsChainClient.Instance run =
                    new FlowsChainClient(hub.client()).withId("chain").start(names);
            List<String> result = run.result(TestHub.LIMIT);
            long before = bytes(client, keys(client, "h"));

            Await.until("archived", () -> keys(client, "h").isEmpty());

            long after = bytes(client, keys(client, "z"));
            System.out.printf("History of a chain of five activities: %d bytes, archived %d.%n", before, after);
            assertTrue(before > 4_000 && after < before / 5, () -> before + " -> " + after);
            assertEquals(result, run.result(TestHub.LIMIT));
            assertEquals(List.of(), hub.client().scrub().breaches());
            run.purge();
            assertEquals(Set.of(), keys(client, "z"));
            assertEquals(Set.of(), keys(client, "i"));
        }
    }
}
