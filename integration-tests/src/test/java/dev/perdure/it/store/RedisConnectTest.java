package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.PerdureBuilder;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Connecting to servers that must not be used, and to hubs that were made otherwise. */
@Tag("redis")
class RedisConnectTest {
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final RedisClient admin = RedisClient.create(redis.uri());

    @AfterEach
    void close() {
        admin.close();
        redis.close();
    }

    @Test
    void connect_refusesAServerThatMayEvictKeys() {
        admin.configSet("maxmemory-policy", "allkeys-lru");

        String message = refusal(redis.uri());

        assertTrue(message.startsWith("[PERD-402] " + redis.uri()), message);
        assertTrue(message.contains("allkeys-lru"), message);
        assertEquals(Set.of(), admin.keys("*"));
    }

    @Test
    void connect_refusesAReplica() {
        try (EmbeddedRedis replica = EmbeddedRedis.start();
                RedisClient replicaAdmin = RedisClient.create(replica.uri())) {
            replicaAdmin.executeCommand(
                    new CommandArguments(Protocol.Command.REPLICAOF).addObjects("127.0.0.1", redis.port()));

            String message = refusal(replica.uri());

            assertTrue(message.startsWith("[PERD-403] " + replica.uri()), message);
        }
        assertEquals(Set.of(), admin.keys("*"));
    }

    @Test
    void connect_refusesAServerThatIsNotThere() {
        String uri = redis.uri();
        redis.kill();

        String message = refusal(uri);

        assertTrue(message.startsWith("[PERD-401] Cannot connect to " + uri + ": connection refused. "), message);
    }

    @Test
    void connect_refusesAHostThatNobodyKnows() {
        String message = refusal("redis://no_such_host.invalid:6379");

        assertTrue(message.contains("redis://no_such_host.invalid:6379: unknown host. "), message);
    }

    @Test
    void connect_namesTheParameterThatIsNull() {
        assertEquals(
                "uri",
                assertThrows(NullPointerException.class, () -> Perdure.connect(null))
                        .getMessage());
    }

    @Test
    void connect_logsInAndChoosesTheDatabase() {
        String server = redis.uri().substring("redis://".length());
        admin.executeCommand(new CommandArguments(Protocol.Command.ACL)
                .addObjects("SETUSER", "ann", "on", ">p:w@1", "~*", "&*", "+@all"));

        String wrong = refusal("redis://ann:guess@" + server);
        assertTrue(wrong.startsWith("[PERD-436] " + redis.uri() + " refused the login: WRONGPASS"), wrong);
        assertFalse(wrong.contains("guess"), wrong);

        RedisHubStore.connect("redis://ann:p%3Aw%401@" + server + "/3", "hub", 1)
                .close();
        assertEquals(Set.of(), admin.keys("*"));
        try (RedisClient third = RedisClient.create(redis.uri() + "/3")) {
            assertEquals(Set.of("df:{hub}:hub"), third.keys("*"));
        }
    }

    @Test
    void connect_withoutALoginWhereOneIsNeeded_saysHowToGiveIt() {
        admin.configSet("requirepass", "p");

        String message = refusal(redis.uri());

        admin.configSet("requirepass", "");
        assertTrue(message.startsWith("[PERD-436] " + redis.uri() + " refused the login: NOAUTH"), message);
        assertTrue(message.contains("redis://:password@host"), message);
    }

    @Test
    void connect_encryptedToAPortThatIsNot_isToldSo() {
        String message = refusal(redis.uri().replace("redis:", "rediss:"));

        assertTrue(message.startsWith("[PERD-419] "), message);
        assertTrue(message.contains("Check that the port speaks TLS"), message);
    }

    @Test
    void connect_refusesAHubOfAnotherNumberOfPartitions() {
        RedisHubStore.connect(redis.uri(), "hub", 4).close();

        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(redis.uri(), "hub", 5));

        assertTrue(refused.getMessage().startsWith("[PERD-406] Hub hub "), refused.getMessage());
        assertTrue(refused.getMessage().contains("4 partitions"), refused.getMessage());
        assertEquals("4", admin.hget("df:{hub}:hub", "p"));
        RedisHubStore.connect(redis.uri(), "hub", 4).close();
    }

    @Test
    void connect_refusesAHubOfAnotherSchema() {
        RedisHubStore.connect(redis.uri(), "hub", 4).close();
        admin.hset("df:{hub}:hub", "sv", "99");

        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(redis.uri(), "hub", 4));

        assertTrue(refused.getMessage().startsWith("[PERD-406] "), refused.getMessage());
        assertTrue(refused.getMessage().contains("schema version 99"), refused.getMessage());
    }

    @Test
    void connectExisting_makesNoHubAndTakesOneOfAnyNumberOfPartitions() throws Exception {
        PerdureBuilder existing = Perdure.builder(redis.uri()).hub("hub").existing();

        HubConfigurationException refused = assertThrows(HubConfigurationException.class, existing::build);
        assertTrue(refused.getMessage().startsWith("[PERD-435] There is no hub hub."), refused.getMessage());
        assertEquals(Set.of(), admin.keys("*"));

        RedisHubStore.connect(redis.uri(), "hub", 5).close();
        try (Perdure perdure = existing.build()) {
            assertEquals(5, perdure.scrub().partitions());
        }
        admin.hset("df:{hub}:hub", "sv", "99");
        refused = assertThrows(HubConfigurationException.class, existing::build);
        assertTrue(refused.getMessage().contains("schema version 99"), refused.getMessage());
    }

    @Test
    void connect_byManyAtOnceMakesOneHub() {
        List<CompletableFuture<String>> calls = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(() -> {
                    try {
                        RedisHubStore.connect(redis.uri(), "hub", 2 + at % 2).close();
                        return "made";
                    } catch (HubConfigurationException e) {
                        return e.getMessage().substring(0, 10);
                    }
                }))
                .toList();

        List<String> answers = calls.stream().map(CompletableFuture::join).toList();

        assertEquals(Set.of("made", "[PERD-406]"), answers.stream().collect(Collectors.toSet()));
        assertEquals(4, answers.stream().filter("made"::equals).count());
    }

    private static String refusal(String uri) {
        return assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(uri, "hub", 4))
                .getMessage();
    }
}
