package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The partitions that the store fails: each is given up and taken again until a round succeeds, and what is wrong is
 * logged once, however many fail at a time. Thread-safe.
 */
final class PartitionOutages {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionOutages.class);

    /** Of how many instances the newest turns are remembered, in all partitions; a few megabytes. */
    private static final int REMEMBERED = 20_000;

    private final int partitions;
    private final Set<Integer> failing = ConcurrentHashMap.newKeySet();
    private final Map<Integer, CommittedTurns> committed = new ConcurrentHashMap<>();

    /** @param partitions how many the hub has */
    PartitionOutages(int partitions) {
        this.partitions = partitions;
    }

    /** What this worker has committed in the partition, whenever it owned it; for its present owner. */
    CommittedTurns committed(int partition) {
        return committed.computeIfAbsent(partition, number -> new CommittedTurns(number, REMEMBERED / partitions));
    }

    /** A round of the partition's owner failed. */
    void failed(int partition, HubUnavailableException failure) {
        boolean isFirst = failing.isEmpty();
        if (failing.add(partition)) {
            LOG.atLevel(isFirst ? Level.WARN : Level.DEBUG)
                    .log(
                            "Partition {}, and others that fail meanwhile, is given up and taken again until it works: {}",
                            partition,
                            failure.getMessage());
        }
    }

    /** A round succeeded. */
    void over(int partition) {
        if (failing.remove(partition) && failing.isEmpty()) {
            LOG.info("Partition {} works again, the last of those that failed.", partition);
        }
    }
}
