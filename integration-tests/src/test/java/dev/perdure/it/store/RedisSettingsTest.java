package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.redis.RedisHubStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are refused before any server is asked. */
class RedisSettingsTest {
    private static final String NOWHERE = "redis://localhost:1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "http://u:secret@localhost:6379",
                "redis:secret",
                "redis://secret@localhost:6379",
                "redis://u:secret@localhost:port",
                "redis://u:secret@localhost:6379/db",
                "redis://u:sec ret@localhost:6379",
                "redis://u:secret@"
            })
    void connect_refusesAMalformedUriWithoutShowingItsPassword(String uri) {
        String message = assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(uri, "hub", 4))
                .getMessage();

        assertTrue(message.startsWith("[PERD-429] "), message);
        assertFalse(message.contains("sec"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "{a}", "ü", "a:b", "01234567890123456789012345678901234567890"})
    void connect_refusesAHubNameThatCouldClash(String hub) {
        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(NOWHERE, hub, 4));

        assertTrue(refused.getMessage().startsWith("[PERD-405] "), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257})
    void connect_refusesANumberOfPartitionsThatNoHubHas(int partitions) {
        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(NOWHERE, "hub", partitions));

        assertTrue(refused.getMessage().startsWith("[PERD-407] "), refused.getMessage());
    }
}
