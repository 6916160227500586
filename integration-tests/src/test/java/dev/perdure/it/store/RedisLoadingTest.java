package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Connecting to a server that has just been started and loads its data. */
@Tag("redis")
class RedisLoadingTest {
    private static final int KEYS = 400;

    @TempDir
    Path directory;

    private int port;
    private Process server;

    @BeforeEach
    void writeWhatIsToBeLoaded() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            port = redis.port();
            client.configSet("rdbcompression", "no");
            for (int number = 0; number < KEYS; number++) {
                client.set("k" + number, "v".repeat(2_000));
            }
            save(client);
        }
    }

    private static void save(RedisClient client) {
        client.executeCommand(new CommandArguments(Protocol.Command.SAVE));
    }

    @AfterEach
    void endServer() {
        server.destroyForcibly();
        server.onExit().join();
    }

    private String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Starts the server, with a pause at each key, and returns when it has begun to load. */
    private void load(int millisForEachKey) throws IOException {
        server = new ProcessBuilder(List.of(
                        executable(),
                        "--bind 127.0.0.1",
                        "--port " + port,
                        "--dir " + directory,
                        "--loading-process-events-interval-bytes 1024",
                        "--key-load-delay " + 1_000 * millisForEachKey))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("loading.log").toFile())
                .start();
        String info = info();
        while (info.isEmpty()) {
            assertTrue(server.isAlive());
            info = info();
        }
        assertTrue(info.contains("loading:1"), info);
    }

    private String executable() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("redis-server-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Nothing while the server is not yet there. */
    private String info() {
        try (RedisClient client = RedisClient.create(uri())) {
            return client.info("persistence");
        } catch (JedisException notYetThere) {
            return "";
        }
    }

    @Test
    void connect_waitsUntilTheDataIsLoaded() throws IOException {
        load(5);

        RedisHubStore.connect(uri(), "hub", 1, Optional.of(Durability.DEV)).close();

        try (RedisClient client = RedisClient.create(uri())) {
            assertEquals(KEYS + 1, client.dbSize());
        }
    }

    @Test
    void callDuringARestart_isDoneWhenTheDataIsLoaded() throws IOException {
        load(1);
        try (HubStore store = RedisHubStore.connect(uri(), "hub", 1, Optional.of(Durability.DEV))) {
            store.clients().create(newInstance(0, "before"));
            try (RedisClient client = RedisClient.create(uri())) {
                save(client);
            }
            endServer();
            load(5);

            assertTrue(created(store, "during"));
        }
    }

    /** A call that is refused with an error that names the reason may be repeated. */
    private static boolean created(HubStore store, String id) {
        while (true) {
            try {
                return store.clients().create(newInstance(0, id)).created();
            } catch (HubUnavailableException loading) {
                assertTrue(loading.getMessage().contains("LOADING"), loading.getMessage());
            }
        }
    }

    @Test
    void connect_givesUpWhenTheDataIsNotLoadedInTime() throws IOException {
        load(50);

        String message = assertThrows(
                        HubConfigurationException.class,
                        () -> RedisHubStore.connect(uri(), "hub", 1, Optional.of(Durability.DEV)))
                .getMessage();

        assertTrue(message.startsWith("[PERD-401] Cannot connect to " + uri() + ": it still loads its data"), message);
    }
}
