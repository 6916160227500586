package dev.perdure.runtime.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * The servers of a cluster that swallow what they are sent. One that took long to fail, twice with no answer between,
 * is left alone for three times as long, so that it takes no more than a quarter of the time from what others could be
 * asked. Thread-safe.
 */
final class AwayServers {
    private static final long LONG_NANOS = Duration.ofMillis(200).toNanos();
    private static final int REST_PER_TRY = 3;

    private final Set<HostAndPort> suspects = ConcurrentHashMap.newKeySet();
    private final Map<HostAndPort, Long> resting = new ConcurrentHashMap<>();
    private final LongSupplier ticker;

    /** @param ticker nanoseconds from some time on */
    AwayServers(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** Makes a call of the server, unless it is left alone now. */
    <T> T unless(HostAndPort server, Supplier<T> call) {
        long begun = ticker.getAsLong();
        if (resting.getOrDefault(server, begun) - begun > 0) {
            throw new JedisConnectionException(server + " did not answer a moment ago");
        }
        try {
            T answer = call.get();
            suspects.remove(server);
            resting.remove(server);
            return answer;
        } catch (JedisConnectionException failed) {
            long taken = ticker.getAsLong() - begun;
            if (taken > LONG_NANOS && !suspects.add(server)) {
                resting.put(server, ticker.getAsLong() + REST_PER_TRY * taken);
            }
            throw failed;
        }
    }
}
