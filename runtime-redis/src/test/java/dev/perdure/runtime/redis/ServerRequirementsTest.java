package dev.perdure.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRequirementsTest {
    private static final RedisAddress ADDRESS = RedisAddress.parse("redis://ann:secret@redis.example:6380/2");

    @ParameterizedTest
    @ValueSource(strings = {"7.0.0", "7.2.4", "10.0.1"})
    void check_acceptsMastersOf70AndLaterThatEvictNothing(String version) {
        assertDoesNotThrow(() -> ServerRequirements.check(ADDRESS, info(version, "noeviction", "master")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2.14", "5.0", "", "unstable"})
    void check_refusesOlderAndUnknownVersions(String version) {
        assertEquals(
                "[PERD-404] redis://redis.example:6380/2 is Redis " + version + ". Use Redis 7.0 or later.",
                refusal(info(version, "noeviction", "master")));
    }

    @Test
    void check_namesThePolicyThatMayDropState() {
        String refusal = refusal(info("7.0.15", "volatile-lru", "master"));

        assertTrue(refusal.startsWith("[PERD-402] redis://redis.example:6380/2 "), refusal);
        assertTrue(refusal.contains("volatile-lru"), refusal);
    }

    @Test
    void check_refusesReplicas() {
        String refusal = refusal(info("7.0.15", "noeviction", "slave"));

        assertTrue(refusal.startsWith("[PERD-403] redis://redis.example:6380/2 "), refusal);
    }

    @Test
    void check_refusesAServerThatSaysNothing() {
        assertTrue(refusal("").startsWith("[PERD-404] "));
    }

    private static String refusal(String info) {
        return assertThrows(HubConfigurationException.class, () -> ServerRequirements.check(ADDRESS, info))
                .getMessage();
    }

    private static String info(String version, String policy, String role) {
        return "# Server\r\nredis_version:%s\r\nexecutable:/a:b\r\n\r\n# Memory\r\nmaxmemory_policy:%s\r\nrole:%s\r\n"
                .formatted(version, policy, role);
    }
}
