package dev.perdure.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

/** A script that minds its owner, and one that does not, on a real server. */
@Tag("redis")
@Timeout(30)
final class FenceWatchTest {
    private static final String OWNER = "df:{h.00.0}:own";
    private static final String INBOX = "df:{h.00.0}:in";
    private static final String ACQUIRE = "#!lua\nredis.call('HSET', KEYS[1], 'nonce', ARGV[1], 'until', '1')";
    private static final String CAREFUL = "#!lua\nif redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return end\n"
            + "redis.call('SET', KEYS[2], ARGV[2])";
    private static final String CARELESS = "#!lua\nredis.call('SET', KEYS[2], ARGV[2])";

    private static final String CAREFUL_DELIVERY =
            "#!lua\nif redis.call('HGET', KEYS[4], 'nonce') ~= ARGV[4] then return end\nredis.call('SET', KEYS[1], 'm')";
    private static final String CARELESS_DELIVERY = "#!lua\nredis.call('SET', KEYS[1], 'm')";

    private final EmbeddedRedis server = EmbeddedRedis.start();
    private final RedisClient redis = RedisClient.create(server.uri());
    private final FenceWatch watch = FenceWatch.start(server.port());

    @AfterEach
    void close() {
        watch.close();
        redis.close();
        server.close();
    }

    private void run(String script, List<String> keys, String... arguments) {
        redis.evalsha(redis.scriptLoad(script), keys, List.of(arguments));
    }

    /** One owner after the other; then both call. */
    private void callAs(String script) {
        run(ACQUIRE, List.of(OWNER), "first");
        run(ACQUIRE, List.of(OWNER), "second");
        run(script, List.of(OWNER, INBOX), "second", "a");
        run(script, List.of(OWNER, INBOX), "first", "b");
        run(script, List.of(OWNER, INBOX), "first", "c");
        while (watch.calls() < 2) { // when it has seen the second call, it has seen all of the first
            Thread.onSpinWait();
        }
    }

    @Test
    void refusedCallOfAFormerOwner_isCountedAndIsNoBreach() {
        callAs(CAREFUL);

        assertEquals(2, watch.calls());
        assertEquals(List.of(), watch.accepted());
    }

    /** A delivery to each of two owners, after the second has followed the first. */
    private void deliver(String script, String isExpected) {
        int before = watch.calls();
        run(ACQUIRE, List.of(OWNER), "first");
        run(ACQUIRE, List.of(OWNER), "second");
        List<String> keys = List.of(INBOX, "df:{h.00.0}:meta", "df:{h.00.0}:dd:1", OWNER);
        run(script, keys, "9000000000000", "", isExpected, "first");
        run(script, keys, "9000000000000", "", isExpected, "second");
        run(CAREFUL, List.of(OWNER, INBOX), "first", "c");
        while (watch.calls() == before) { // when it has seen this call, it has seen all before
            Thread.onSpinWait();
        }
    }

    @Test
    void deliveryToAFormerOwner_isABreachOnlyIfItIsWritten() {
        deliver(CAREFUL_DELIVERY, "1");
        assertEquals(1, watch.deliveries());
        assertEquals(List.of(), watch.accepted());

        deliver(CARELESS_DELIVERY, "1");
        assertFalse(watch.accepted().isEmpty());
    }

    @Test
    void deliveryToWhoeverOwnsThePartition_isNoBreach() {
        deliver(CARELESS_DELIVERY, "0");

        assertEquals(0, watch.deliveries());
        assertEquals(List.of(), watch.accepted());
    }

    @Test
    void writeForAFormerOwner_isABreach() {
        callAs(CARELESS);

        assertEquals(2, watch.calls());
        assertFalse(watch.accepted().isEmpty());
    }
}
