package dev.perdure.runtime.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the steps of a partition's loop, the last resort: user code that does not end is left alone well before. */
final class StepWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    private final int partition;
    private final PartitionLoop loop;
    private final Thread thread = Thread.currentThread();
    private final LongSupplier ticker;
    private volatile long begun;
    private boolean gaveUp;

    /** For the loop that the current thread runs. */
    StepWatch(int partition, PartitionLoop loop, LongSupplier ticker) {
        this.partition = partition;
        this.loop = loop;
        this.ticker = ticker;
        begin();
    }

    /** The loop's thread begins a step. */
    void begin() {
        begun = ticker.getAsLong();
    }

    /** Whether a step has taken longer than {@code patience}, which is final; tells so. For one thread. */
    boolean hasLost(Duration patience) {
        if (gaveUp) {
            return true;
        }
        long nanos = ticker.getAsLong() - begun;
        String running = loop.running();
        if (nanos > patience.toNanos()) {
            gaveUp = true;
            LOG.error(
                    "Partition {} is left to other workers: it has been in one step for {} s, in {}:\n{}",
                    partition,
                    Duration.ofNanos(nanos).toSeconds(),
                    running.isEmpty() ? "no turn" : "a turn of " + running,
                    stack());
        }
        return gaveUp;
    }

    private String stack() {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }
}
