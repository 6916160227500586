package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that a worker holds. What it holds beyond its share it gives up, what is missing it takes from whoever
 * has released it or whose lease has ended. A lease makes work fast; that nothing is written twice rests on the nonce
 * and on the tokens of commits. For one thread, but for {@link #numbers}.
 */
final class HeldPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(HeldPartitions.class);

    /**
     * For an owner that is stuck. What its server may have lost meanwhile is still in the outboxes of others when the
     * next owner comes: patience and the longest lease are together shorter than {@link HubStore#DELIVERED_RETENTION}.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final Engine engine;
    private final HubStore store;
    private final String workerId;
    private final Duration lease;
    private final Threads threads;
    private final NavigableMap<Integer, PartitionRunner> runners = new ConcurrentSkipListMap<>();
    private final PartitionOutages outages;
    private final Queue<PartitionOwner> unanswered = new ArrayDeque<>();
    private final Setbacks setbacks;
    private final Interval renewal;
    private final Orphans orphans;

    HeldPartitions(Engine engine, String workerId, Duration lease, Threads threads) {
        this.engine = engine;
        this.store = engine.store();
        this.workerId = workerId;
        this.lease = lease;
        this.threads = threads;
        this.outages = new PartitionOutages(store.partitions());
        this.setbacks = new Setbacks(engine.ticker());
        this.orphans = new Orphans(engine.ticker(), lease.multipliedBy(2));
        this.renewal = new Interval(engine.ticker(), lease.multipliedBy(3).dividedBy(10));
    }

    /**
     * Renews the leases, and gives up or takes what the share asks for now.
     *
     * @throws HubUnavailableException if the store did not answer for one of the partitions; the others were seen to
     */
    void balance(List<WorkerEntry> live) {
        Attempts attempts = new Attempts();
        renew(attempts);
        forgetEnded(attempts);
        int share = Share.of(workerId, live, store.partitions());
        orphans.see(live);
        giveUpBeyond(share);
        takeUpTo(share, attempts);
        if (share > 0 && orphans.mayBeAdopted()) {
            adoptOrphans(attempts);
        }
        attempts.finish();
    }

    private void renew(Attempts attempts) {
        if (!renewal.isOver()) {
            return;
        }
        for (PartitionRunner runner : runners.values()) {
            attempts.run(() -> {
                if (!runner.hasEnded() && !isKept(runner)) {
                    runner.stop();
                }
            });
        }
        if (attempts.haveAllSucceeded()) {
            renewal.begin();
        }
    }

    private boolean isKept(PartitionRunner runner) {
        if (runner.isStuck(PATIENCE)) {
            engine.trial().end(runner.owner().partition()); // suspects of other partitions need not wait for it
            return false;
        }
        return store.workers().renew(runner.owner(), lease);
    }

    /**
     * Renews the leases of what is held, and no more.
     *
     * @throws HubUnavailableException as {@link #balance}
     */
    void keep() {
        Attempts attempts = new Attempts();
        renew(attempts);
        attempts.finish();
    }

    /** What an outage left leased to a nonce that nobody uses is freed, so that it can be taken at once. */
    private void forgetEnded(Attempts attempts) {
        for (PartitionOwner owner : List.copyOf(unanswered)) {
            attempts.run(() -> {
                store.workers().release(owner);
                unanswered.remove(owner);
            });
        }
        for (PartitionRunner runner : List.copyOf(runners.values())) {
            if (runner.hasEnded()) {
                attempts.run(() -> {
                    free(runner);
                    runners.remove(runner.owner().partition());
                });
            }
        }
    }

    /** A failure may go with its worker next time: whoever comes next takes it for a death. */
    private void free(PartitionRunner runner) {
        if (runner.hasFailed()) {
            store.workers().abandon(runner.owner());
            setbacks.failed(runner.owner().partition());
        } else if (!runner.isReleased()) {
            store.workers().release(runner.owner());
        }
    }

    private void giveUpBeyond(int share) {
        running().stream().filter(this::isNotAdopted).skip(share).forEach(PartitionRunner::stop);
    }

    private void takeUpTo(int share, Attempts attempts) {
        long missing = share - running().stream().filter(this::isNotAdopted).count();
        for (int partition = 0; partition < store.partitions() && missing > 0; partition++) {
            if (!runners.containsKey(partition) && take(partition, attempts)) {
                missing--;
            }
        }
    }

    private boolean isNotAdopted(PartitionRunner runner) {
        return !orphans.isAdopted(runner.owner().partition());
    }

    private void adoptOrphans(Attempts attempts) {
        orphans.begin(numbers());
        for (int partition = 0; partition < store.partitions(); partition++) {
            if (!runners.containsKey(partition) && take(partition, attempts)) {
                orphans.adopt(partition);
            }
        }
    }

    private boolean take(int partition, Attempts attempts) {
        if (!setbacks.isOver(partition)) {
            return false;
        }
        PartitionOwner owner = new PartitionOwner(partition, engine.tokens().get());
        AtomicBoolean taken = new AtomicBoolean();
        attempts.run(() -> {
            SameServer server = SameServer.of(store.owners(), partition);
            Acquisition acquisition = acquire(owner);
            if (acquisition.acquired()) {
                run(new PartitionRunner(engine, owner, acquisition.clean(), server, outages, threads));
                taken.set(true);
            }
        });
        return taken.get();
    }

    private void run(PartitionRunner runner) {
        runners.put(runner.owner().partition(), runner);
        runner.start();
    }

    private Acquisition acquire(PartitionOwner owner) {
        try {
            return store.workers().acquire(owner.partition(), workerId, owner.nonce(), lease);
        } catch (HubUnavailableException unknown) {
            unanswered.add(owner);
            throw unknown;
        }
    }

    /** Those that are held now, by number. */
    Set<Integer> numbers() {
        return running().stream()
                .map(runner -> runner.owner().partition())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Collection<PartitionRunner> running() {
        return runners.values().stream()
                .filter(runner -> !runner.hasEnded() && !runner.isStopping())
                .toList();
    }

    /** Asks all of them to end. */
    void stop() {
        runners.values().forEach(PartitionRunner::stop);
    }

    /** Waits a bounded time until all of them have ended. */
    void awaitEnd() throws InterruptedException {
        long deadline = engine.ticker().getAsLong() + DRAIN_LIMIT.toNanos();
        for (PartitionRunner runner : runners.values()) {
            Duration left =
                    Duration.ofNanos(Math.max(0, deadline - engine.ticker().getAsLong()));
            if (!runner.awaitEnd(left)) {
                LOG.warn(
                        "Partition {} is still in a turn and is left to its lease.",
                        runner.owner().partition());
            }
        }
    }

    /**
     * Frees those that have ended without having been given up.
     *
     * @throws HubUnavailableException if the store could not be told of some; others take these when their leases end
     */
    void forgetEnded() {
        Attempts attempts = new Attempts();
        forgetEnded(attempts);
        attempts.finish();
    }
}
