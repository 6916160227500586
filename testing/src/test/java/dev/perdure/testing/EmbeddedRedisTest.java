package dev.perdure.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

@Tag("redis")
class EmbeddedRedisTest {
    @Test
    void start_givesAServerThatKeepsEveryWriteAndEvictsNothing() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisClient client = RedisClient.create(redis.uri())) {
            String info = client.info();
            assertTrue(info.contains("aof_enabled:1"), info);
            assertTrue(info.contains("maxmemory_policy:noeviction"), info);
        }
    }

    @Test
    void start_findsTheDataOfTheServerThatWasClosed(@TempDir Path directory) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            client.set("k", "v");
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            assertEquals("v", client.get("k"));
        }
    }

    @Test
    void start_takesADirectoryOfAnyName(@TempDir Path parent) throws IOException {
        Path directory = parent.resolve("my \"dir's \\d");
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            client.set("k", "v");
            assertTrue(ProcessHandle.of(pidIn(directory)).isPresent());
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            assertEquals("v", client.get("k"));
        }
        assertTrue(Files.exists(directory.resolve("appendonlydir")));
    }

    @Test
    void restart_bringsTheKilledServerBackOnItsPort(@TempDir Path directory) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory)) {
            int port = redis.port();
            try (RedisClient client = RedisClient.create(redis.uri())) {
                client.set("k", "v");
                redis.kill();
                assertThrows(JedisConnectionException.class, () -> client.get("k"));
            }
            redis.restart();
            assertEquals(port, redis.port());
            try (RedisClient client = RedisClient.create(redis.uri())) {
                assertEquals("v", client.get("k"));
            }
        }
    }

    @Test
    void start_refusesADirectoryThatIsInUse(@TempDir Path directory) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory)) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> EmbeddedRedis.start(directory));
            assertTrue(refused.getMessage().startsWith("[PERD-408]"), refused.getMessage());
            assertTrue(refused.getMessage().contains("(" + redis.uri() + ")"), refused.getMessage());
            try (RedisClient client = RedisClient.create(redis.uri())) {
                assertEquals("PONG", client.ping());
            }
        }
    }

    @Test
    void start_inAnotherJvmIsRefusedAlsoAfterOneInThisJvmWas(@TempDir Path directory) throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory)) {
            assertThrows(IllegalStateException.class, () -> EmbeddedRedis.start(directory));

            Process jvm = otherJvm(directory);
            String said = new String(jvm.getInputStream().readAllBytes());

            assertTrue(said.contains("[PERD-408]"), said);
            assertEquals(1, jvm.waitFor(), said);
            try (RedisClient client = RedisClient.create(redis.uri())) {
                assertEquals("PONG", client.ping());
            }
        }
    }

    @Test
    void start_endsTheServerOfAKilledJvmAndFindsItsData(@TempDir Path directory) throws Exception {
        ProcessHandle abandoned = abandonedServer(directory);
        assertTrue(abandoned.isAlive());

        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            assertFalse(abandoned.isAlive());
            assertEquals("v", client.get("k"));
            assertNotEquals(abandoned.pid(), pidIn(directory));
        }
    }

    @Test
    void start_ignoresAPidFileThatNamesAnotherProgram(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("redis.pid"),
                String.valueOf(ProcessHandle.current().pid()));
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory);
                RedisClient client = RedisClient.create(redis.uri())) {
            assertEquals("PONG", client.ping());
        }
    }

    @Test
    void start_usesTheServerOfTheProperty(@TempDir Path directory) throws IOException {
        Path server = directory.resolve("another-server");
        Files.writeString(server, "#!/bin/sh\necho I am another server with \"$@\"\nexit 1\n");
        assertTrue(server.toFile().setExecutable(true));

        Process jvm = otherJvm(directory.resolve("data"), "-Dperdure.redis.server=" + server);

        String said = new String(jvm.getInputStream().readAllBytes());
        assertTrue(said.contains("I am another server with --port"), said);
    }

    @Test
    void start_saysThatThereIsNoServerOfTheProperty(@TempDir Path directory) throws IOException {
        Process jvm = otherJvm(directory, "-Dperdure.redis.server=/no/such/server");

        String said = new String(jvm.getInputStream().readAllBytes());
        assertTrue(said.contains("[PERD-"), said);
        assertTrue(said.contains("/no/such/server, which cannot be executed"), said);
    }

    private static ProcessHandle abandonedServer(Path directory) throws IOException, InterruptedException {
        Process jvm = otherJvm(directory);
        String said = new String(jvm.getInputStream().readAllBytes());
        assertEquals(KilledJvm.EXIT_CODE, jvm.waitFor(), said);
        return ProcessHandle.of(pidIn(directory)).orElseThrow();
    }

    private static Process otherJvm(Path directory, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), KilledJvm.class.getName(), directory.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static long pidIn(Path directory) throws IOException {
        return Long.parseLong(Files.readString(directory.resolve("redis.pid")).strip());
    }

    /** A JVM that ends without running its shutdown hooks. */
    static final class KilledJvm {
        static final int EXIT_CODE = 3;

        private KilledJvm() {}

        public static void main(String[] arguments) {
            EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]));
            try (RedisClient client = RedisClient.create(redis.uri())) {
                client.set("k", "v");
            }
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
