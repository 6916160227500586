package dev.perdure.runtime.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/**
 * Decides for one call whether and when it is repeated. Every call of the store may be, whatever became of the first:
 * so one that a server refuses because it starts, gives slots away or takes over is repeated for a bounded time, and
 * one whose connection broke once more.
 */
final class Repetition {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** How the answer of a server begins that will do, or another one in its place, in a moment. */
    private static final List<String> PASSING =
            List.of("TRYAGAIN", "CLUSTERDOWN", "LOADING", "READONLY", "MASTERDOWN", "NOREPLICAS", "UNBLOCKED");

    private final long begun = System.nanoTime();
    private Duration wait = FIRST_WAIT;
    private int failures;

    /** Whether a call that failed so is made again; returns when it is time for that. */
    boolean goesOnAfter(JedisException failure) {
        failures++;
        if (failure instanceof JedisConnectionException) {
            return failures == 1; // the pool may hold connections that broke long ago; who calls has more patience
        }
        if (!mayPass(failure) || System.nanoTime() - begun > LIMIT.toNanos()) {
            return false;
        }
        if (failure instanceof JedisMovedDataException && failures == 1) {
            return true;
        }
        LockSupport.parkNanos(wait.toNanos());
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        return !Thread.currentThread().isInterrupted();
    }

    private static boolean mayPass(JedisException failure) {
        return failure instanceof JedisMovedDataException
                || failure instanceof JedisClusterOperationException
                || isPassing(failure);
    }

    /** Whether a server refused a command that it, or another one in its place, takes in a moment. */
    static boolean isPassing(JedisException failure) {
        String answer = String.valueOf(failure.getMessage());
        return PASSING.stream().anyMatch(answer::startsWith);
    }
}
