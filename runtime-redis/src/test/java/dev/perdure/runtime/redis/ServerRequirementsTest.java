package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRequirementsTest {
    private static final String SERVER = "redis://redis.example:6380/2";

    private final Map<String, String> info = new HashMap<>(
            Map.of("redis_version", "7.0.15", "maxmemory_policy", "noeviction", "role", "master", "loading", "0"));
    private final Map<String, String> config = new HashMap<>(Map.of(
            "appendonly", "yes",
            "appendfsync", "always",
            "no-appendfsync-on-rewrite", "no",
            "min-replicas-to-write", "1",
            "min-replicas-max-lag", "10"));

    @ParameterizedTest
    @EnumSource
    void check_acceptsWhatServesAllModes(Durability durability) {
        assertDoesNotThrow(() -> check(durability));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0.0", "7.2.4", "10.0.1"})
    void check_acceptsVersion70AndLater(String version) {
        info.put("redis_version", version);

        assertDoesNotThrow(() -> check(Durability.LOCAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2.14", "5.0", "", "unstable"})
    void check_refusesOlderAndUnknownVersions(String version) {
        info.put("redis_version", version);

        assertEquals(
                "[PERD-404] " + SERVER + " is Redis " + version + ". Use Redis 7.0 or later.", refusal(Durability.DEV));
    }

    @ParameterizedTest
    @EnumSource
    void check_namesThePolicyThatMayDropState(Durability durability) {
        info.put("maxmemory_policy", "volatile-lru");

        String refusal = refusal(durability);

        assertTrue(refusal.startsWith("[PERD-402] " + SERVER), refusal);
        assertTrue(refusal.contains("volatile-lru"), refusal);
    }

    @Test
    void check_refusesReplicas() {
        info.put("role", "slave");

        assertTrue(refusal(Durability.DEV).startsWith("[PERD-403] " + SERVER));
    }

    @Test
    void check_refusesAServerThatSaysNothing() {
        info.clear();

        assertTrue(refusal(Durability.DEV).startsWith("[PERD-404] "));
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL, appendonly, no, yes",
        "LOCAL, appendfsync, no, everysec",
        "FSYNC, appendonly, no, yes",
        "FSYNC, appendfsync, everysec, always",
        "FSYNC, no-appendfsync-on-rewrite, yes, no",
        "REPLICA, appendonly, no, yes",
        "REPLICA, appendfsync, no, everysec",
        "REPLICA, min-replicas-to-write, 0, 1",
        "REPLICA, min-replicas-max-lag, 0, 10",
        "REPLICA, min-replicas-max-lag, 11, 10"
    })
    void check_namesTheSettingThatBreaksTheMode(Durability durability, String setting, String value, String wanted) {
        config.put(setting, value);

        assertEquals(
                "[PERD-416] %s has %s %s, which breaks durability %s. Set %s %s, or choose a mode that promises less: Perdure.builder(uri).durability(..)."
                        .formatted(SERVER, setting, value, durability, setting, wanted),
                refusal(durability));
    }

    @ParameterizedTest
    @CsvSource({
        "DEV, appendonly, no",
        "LOCAL, appendfsync, everysec",
        "LOCAL, min-replicas-to-write, 0",
        "REPLICA, appendfsync, everysec",
        "REPLICA, min-replicas-to-write, 2",
        "REPLICA, min-replicas-max-lag, 1"
    })
    void check_asksForNoMoreThanTheModeNeeds(Durability durability, String setting, String value) {
        config.put(setting, value);

        assertDoesNotThrow(() -> check(durability));
    }

    @Test
    void lacksReplicas_whenNoneFollowsCloselyAndTheModeNeedsOne() {
        ServerFacts alone = new ServerFacts(Map.of("min_slaves_good_slaves", "0"), config);
        ServerFacts followed = new ServerFacts(Map.of("min_slaves_good_slaves", "1"), config);

        assertTrue(new ServerRequirements(SERVER, Durability.REPLICA).lacksReplicas(alone));
        assertFalse(new ServerRequirements(SERVER, Durability.REPLICA).lacksReplicas(followed));
        assertFalse(new ServerRequirements(SERVER, Durability.FSYNC).lacksReplicas(alone));
    }

    @Test
    void lines_areReadFromInfo() {
        Map<String, String> facts = ServerFacts.lines("# Server\r\nredis_version:7.0.15\r\nexecutable:/a:b\r\n");

        assertEquals(Map.of("redis_version", "7.0.15", "executable", "/a:b"), facts);
    }

    private void check(Durability durability) {
        new ServerRequirements(SERVER, durability).check(new ServerFacts(info, config));
    }

    private String refusal(Durability durability) {
        return assertThrows(HubConfigurationException.class, () -> check(durability))
                .getMessage();
    }
}
