package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** A server that forgets the scripts again and again, as one that is restarted does. */
@Tag("redis")
final class ScriptFlushTest {
    @Test
    void scriptsForgotten_nobodyNotices() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient admin = RedisClient.create(redis.uri());
                TestHub hub =
                        new TestHub(() -> RedisHubStore.connect(redis.uri(), "flush", 4), HubSettings.of("flush"))) {
            hub.startWorker();
            FlowsChainClient chains = new FlowsChainClient(hub.client());
            CompletableFuture<Void> flushing = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    admin.scriptFlush();
                }
            });

            List<FlowsChainClient.Instance> running = IntStream.range(0, 20)
                    .mapToObj(n -> chains.start(List.of("Ann", "Bob")))
                    .toList();
            running.forEach(chain -> assertEquals(List.of("Hello Ann", "Hello Bob"), chain.result(TestHub.LIMIT)));

            done.set(true);
            flushing.join();
        }
    }
}
