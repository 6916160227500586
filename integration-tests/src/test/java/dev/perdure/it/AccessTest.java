package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/** A user with exactly the rights that the guide names. */
@Tag("redis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final RedisClient admin = RedisClient.create(redis.uri());
    private final String uri = redis.uri().replace("redis://", "redis://perdure:secret@");

    @BeforeEach
    void grant() throws IOException {
        String line = Files.readAllLines(Path.of("../docs/guide.md")).stream()
                .filter(text -> text.startsWith("ACL SETUSER "))
                .findFirst()
                .orElseThrow();
        acl(line.substring("ACL ".length()));
    }

    private void acl(String words) {
        CommandArguments command = new CommandArguments(Protocol.Command.ACL);
        Arrays.stream(words.split(" ")).forEach(command::add);
        admin.executeCommand(command);
    }

    @AfterEach
    void empty() {
        admin.flushAll();
    }

    @AfterAll
    void close() {
        admin.close();
        redis.close();
    }

    @Test
    void rightsOfTheGuide_runEverything() throws Exception {
        try (TestHub hub = new TestHub(() -> RedisHubStore.connect(uri, "shop", 4), HubSettings.of("shop"))) {
            hub.startWorker();
            FlowsAccountClient accounts = new FlowsAccountClient(hub.client());
            accounts.entity("ann").deposit(30);

            assertEquals(
                    List.of("Hello Ann"),
                    new FlowsChainClient(hub.client()).start(List.of("Ann")).result(TestHub.LIMIT));
            assertTrue(
                    new FlowsTransferClient(hub.client()).start("ann", "bob", 1).result(TestHub.LIMIT));
            new FlowsNapClient(hub.client()).start(Duration.ofMillis(10)).result(TestHub.LIMIT);
            assertEquals(29, accounts.entity("ann").balance());
            assertTrue(hub.store().inspection().image(0).instances().size() >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET other",
                "SET df:{shop2.00.1}:meta x",
                "HGETALL df:{shop2}:hub",
                "KEYS *",
                "FLUSHDB",
                "FLUSHALL",
                "CONFIG SET appendonly no",
                "SCRIPT FLUSH",
                "FUNCTION FLUSH",
                "FUNCTION LOAD x",
                "SHUTDOWN",
                "REPLICAOF NO ONE",
                "ACL LIST",
                "CLIENT KILL TYPE normal",
                "SWAPDB 0 1",
                "MONITOR",
                "PUBLISH a b",
                "MIGRATE h 1 k 0 1",
                "RESTORE k 0 x",
                "SORT df:{shop}:w"
            })
    void rightsOfTheGuide_giveNothingElse(String words) {
        String[] parts = words.split(" ");
        CommandArguments command = new CommandArguments(() -> parts[0].getBytes());
        Arrays.stream(parts).skip(1).forEach(command::add);
        try (RedisClient user = RedisClient.create(uri)) {
            assertThrows(JedisAccessControlException.class, () -> user.executeCommand(command));
        }
    }

    @Test
    void rightsOfTheGuide_endAtTheHubInScriptsToo() {
        try (RedisClient user = RedisClient.create(uri)) {
            assertThrows(
                    JedisDataException.class,
                    () -> user.eval("return redis.call('GET', KEYS[1])", List.of("df:{shop2}:hub"), List.of()));
            assertThrows(
                    JedisDataException.class, () -> user.eval("return redis.call('FLUSHALL')", List.of(), List.of()));
        }
    }

    @Test
    void connect_asksForTheRightToReadSettingsOnlyWhereTheModeNeedsThem() {
        acl("SETUSER perdure -config|get");

        assertMissing("+config|get", Durability.LOCAL);
        RedisHubStore.connect(uri, "shop", 1, Optional.of(Durability.DEV)).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "evalsha", "eval", "hset", "xrange", "xreadgroup", "xgroup|create", "time", "scan"})
    void connect_namesTheRightThatIsMissing(String command) {
        acl("SETUSER perdure -" + command);

        assertMissing("+" + command, Durability.LOCAL);
    }

    @Test
    void connect_namesAllRightsThatAreMissing() {
        acl("SETUSER perdure resetkeys ~df:{shop}:* -xautoclaim -wait -zadd");

        assertMissing("+wait +zadd +xautoclaim ~df:{shop.*", Durability.REPLICA);
    }

    @Test
    void connect_asksForTheRightToWriteKeysToo() {
        acl("SETUSER perdure resetkeys ~df:{shop.* %R~df:{shop}:*");

        assertMissing("~df:{shop}:*", Durability.LOCAL);
    }

    private void assertMissing(String rights, Durability durability) {
        String message = assertThrows(
                        HubConfigurationException.class,
                        () -> RedisHubStore.connect(uri, "shop", 1, Optional.of(durability)))
                .getMessage();

        assertTrue(
                message.startsWith("[PERD-428] %s: user perdure lacks rights that a hub needs: %s. "
                        .formatted(redis.uri(), rights)),
                message);
        assertEquals(Set.of(), admin.keys("*"));
    }

    @Test
    void call_namesTheRightThatWasTakenAway() {
        try (HubStore store = RedisHubStore.connect(uri, "shop", 1)) {
            acl("SETUSER perdure -xrange");

            String message = assertThrows(
                            HubUnavailableException.class, () -> store.owners().outbox(0))
                    .getMessage();

            assertTrue(message.startsWith("[PERD-418] " + redis.uri()), message);
        }
    }
}
