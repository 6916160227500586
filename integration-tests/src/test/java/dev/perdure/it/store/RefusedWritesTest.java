package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** A server that reads and does not write. */
@Tag("redis")
final class RefusedWritesTest {
    private static void assertRefused(HubStore store, String begin) {
        String message = assertThrows(
                        HubUnavailableException.class, () -> store.clients().create(newInstance(0, "a")))
                .getMessage();
        assertTrue(message.startsWith(begin), message);
    }

    private static void assertTaken(HubStore store) {
        assertTrue(store.clients().create(newInstance(0, "a")).created());
    }

    @Test
    void call_saysThatTooFewReplicasFollow() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient admin = RedisClient.create(redis.uri());
                HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1)) {
            admin.configSet("min-replicas-to-write", "1");
            assertRefused(store, "[PERD-425] " + redis.uri() + " takes no writes, since too few replicas");

            admin.configSet("min-replicas-to-write", "0");
            assertTaken(store);
        }
    }

    @Test
    void call_saysThatTheServerCannotWriteItsFile(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("in-the-way"));
        try (EmbeddedRedis redis = EmbeddedRedis.start(
                        directory, Map.of("appendonly", "yes", "dbfilename", "in-the-way", "save", "3600 1000"));
                RedisClient admin = RedisClient.create(redis.uri());
                HubStore store = RedisHubStore.connect(redis.uri(), "hub", 1)) {
            admin.sendCommand(Protocol.Command.BGSAVE);
            while (!admin.info("persistence").contains("rdb_last_bgsave_status:err")) {
                Thread.onSpinWait();
            }
            assertRefused(
                    store, "[PERD-426] " + redis.uri() + " takes no writes, since it cannot write its file: MISCONF");

            admin.configSet("save", "");
            assertTaken(store);
        }
    }
}
