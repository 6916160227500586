package dev.perdure.benchmarks.chaos;

import dev.perdure.DurableClient;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What a scenario works on.
 *
 * @param hub as the clients see it
 * @param random decides what happens when; for the thread of the scenario only
 */
record Rig<B extends Backend>(
        B backend, WorkerPool workers, DurableClient hub, FaultLog faults, Random random, Duration lease) {
    /** Waits for a time between the two. */
    void pause(Duration shortest, Duration longest) throws InterruptedException {
        long range = longest.minus(shortest).toMillis();
        TimeUnit.MILLISECONDS.sleep(shortest.toMillis() + (long) (random.nextDouble() * range));
    }
}
