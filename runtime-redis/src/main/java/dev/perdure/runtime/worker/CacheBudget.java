package dev.perdure.runtime.worker;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.replay.OrchestratorThreads;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory a worker keeps instances and entities in between their turns, over all of its partitions. What is
 * kept is estimated; what is needed for a turn is there all the same. Thread-safe.
 */
public final class CacheBudget {
    private final long bytes;
    private final AtomicLong used = new AtomicLong();
    private final AtomicInteger caches = new AtomicInteger();

    private CacheBudget(long bytes) {
        this.bytes = bytes;
    }

    /**
     * @param bytes with 0 nothing is kept but what was used last
     * @throws HubConfigurationException if it is negative
     */
    public static CacheBudget ofBytes(long bytes) {
        if (bytes < 0) {
            throw new HubConfigurationException(
                    Problem.OUT_OF_RANGE.message("cacheSize", bytes + " bytes", "0 or more"));
        }
        return new CacheBudget(bytes);
    }

    /** A quarter of the memory that the JVM may use. */
    public static CacheBudget ofThisJvm() {
        return new CacheBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Enough for that many instances with short histories. */
    public static CacheBudget ofInstances(int count, OrchestratorThreads threads) {
        return new CacheBudget(count * threads.bytes());
    }

    /** One more cache shares it. */
    void join() {
        caches.incrementAndGet();
    }

    /** A cache, empty now, does not share it any more. */
    void leave() {
        caches.decrementAndGet();
    }

    /** A cache uses so much more, or less. */
    void use(long more) {
        used.addAndGet(more);
    }

    /** What each cache may use if all use the same. */
    long evenShare() {
        return bytes / Math.max(1, caches.get());
    }

    /**
     * Whether a cache that uses so much has to give up something: all use too much, and it more than its even share.
     */
    boolean isExceededBy(long own) {
        return used.get() > bytes && own > evenShare();
    }
}
