package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values as large as can be asked for: as input, event, argument, result, state and output. */
@Tag("redis")
final class LargestPayloadTest {
    private static final int LARGEST = 8 << 20;
    private static final String AROUND_THE_ARGUMENT = "[\"\"]";

    private EmbeddedRedis redis;
    private TestHub hub;

    @BeforeEach
    void start() {
        redis = EmbeddedRedis.start();
        hub = new TestHub(
                () -> RedisHubStore.connect(redis.uri(), "freight", 4),
                HubSettings.of("freight").withMaxPayload(LARGEST));
        hub.start(Freight.bindings());
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
        redis.close();
    }

    private void stowed(String load) {
        assertEquals(load, new FreightStopClient(hub.client()).start(load).result(TestHub.LIMIT));
    }

    @Test
    void valueThatCannotBeCompressed_arrivesEverywhere() {
        String load = new Random(1)
                .ints(LARGEST - AROUND_THE_ARGUMENT.length(), '0', '0' + 40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        FreightVoyageClient.Instance voyage = new FreightVoyageClient(hub.client()).start();
        voyage.raise().loaded(load);

        assertEquals(load, voyage.result(TestHub.LIMIT));
        stowed(load);
    }

    /** More than a deflated text may grow when it is read. */
    @Test
    void valueThatCompressesVeryWell_arrives() {
        stowed("x".repeat(LARGEST - AROUND_THE_ARGUMENT.length()));
    }

    @Test
    void valueThatIsLargerByOne_isRefused() {
        FreightStopClient stops = new FreightStopClient(hub.client());
        String load = "x".repeat(LARGEST - AROUND_THE_ARGUMENT.length() + 1);

        String message =
                assertThrows(PayloadException.class, () -> stops.start(load)).getMessage();

        assertTrue(message.startsWith("[PERD-308] The arguments of Stop"), message);
    }
}
