package dev.perdure.runtime.scrub;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Checks a hub, running or not. Partitions are not read at one moment, so what looks like a breach may only have moved
 * meanwhile; it is believed when {@value #READINGS} readings one after the other show the very same, while the instance
 * that it is about did not move on. A breach in an instance that moves on all the time is thus found once that rests.
 */
public final class Scrub {
    private static final int READINGS = 3;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final HubStore store;
    private final Pause pause;
    private final HubCheck check;

    /** Lets time pass on the store, so that what moves can move. */
    public interface Pause {
        /** Returns after about that time. */
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * What was found.
     *
     * @param instances how many instances and entities there are
     * @param breaches all that were seen in each reading
     */
    public record Result(long instances, List<Breach> breaches) {}

    /**
     * @param store the hub
     */
    public Scrub(HubStore store, Pause pause) {
        this.store = store;
        this.pause = pause;
        this.check = new HubCheck(new Partitions(store.partitions()));
    }

    /**
     * Reads all partitions, and again those in which something looks wrong.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public Result run() throws InterruptedException {
        Map<Integer, PartitionFacts> facts = new TreeMap<>();
        read(IntStream.range(0, store.partitions()).boxed().toList(), facts);
        Set<Breach> suspected = check.breaches(facts);
        for (int reading = 1; reading < READINGS && !suspected.isEmpty(); reading++) {
            pause.sleep(BETWEEN.multipliedBy(reading));
            read(concerned(suspected, facts), facts);
            suspected.retainAll(check.breaches(facts));
        }
        long instances =
                facts.values().stream().mapToLong(PartitionFacts::instances).sum();
        return new Result(instances, List.copyOf(suspected));
    }

    /** One after the other: only one partition is held in memory. */
    private void read(Iterable<Integer> partitions, Map<Integer, PartitionFacts> facts) {
        partitions.forEach(
                partition -> facts.put(partition, check.facts(store.inspection().image(partition))));
    }

    private Set<Integer> concerned(Set<Breach> suspected, Map<Integer, PartitionFacts> facts) {
        Set<Integer> partitions = new TreeSet<>();
        suspected.forEach(breach -> partitions.addAll(check.concerned(breach, facts)));
        return partitions;
    }
}
