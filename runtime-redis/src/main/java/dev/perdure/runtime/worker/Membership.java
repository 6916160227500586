package dev.perdure.runtime.worker;

import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.Acquisition;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a worker live and gives it its share of the partitions. What it holds beyond its share it gives up, what is
 * missing it takes from whoever has released it or whose lease has ended. A lease makes work fast; that nothing is
 * written twice rests on the nonce and on the tokens of commits.
 */
final class Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
    private static final Duration LONGEST_TICK = Duration.ofMillis(500);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final Engine engine;
    private final HubStore store;
    private final WorkerEntry self;
    private final Duration lease;
    private final Threads threads;
    private final Runnable whenLost;
    private final NavigableMap<Integer, PartitionRunner> runners = new ConcurrentSkipListMap<>();
    private final PartitionOutages outages = new PartitionOutages();
    private final Queue<PartitionOwner> unanswered = new ArrayDeque<>();
    private final Gate closing;
    private final Gate ended;
    private final Duration patience;
    private final Interval renewal;
    private final Orphans orphans;
    private Set<Integer> told = Set.of();
    private Optional<String> toldConflict = Optional.empty();

    /**
     * @param whenLost what else stops when the hub is gone
     */
    Membership(Engine engine, WorkerEntry self, Duration lease, Threads threads, Runnable whenLost) {
        this.whenLost = whenLost;
        this.engine = engine;
        this.store = engine.store();
        this.self = self;
        this.lease = lease;
        this.patience = Collections.max(List.of(lease.multipliedBy(3), LEAST_PATIENCE));
        this.orphans = new Orphans(engine.ticker(), lease.multipliedBy(2));
        this.renewal = new Interval(engine.ticker(), lease.multipliedBy(3).dividedBy(10));
        this.threads = threads;
        this.closing = threads.gate();
        this.ended = threads.gate();
    }

    /**
     * Joins the live workers and keeps the share up to date from then on. Looks before it joins, so that nobody gives
     * partitions up for a worker that is refused, and once more after: of two that join at a time, the later sees the
     * earlier.
     *
     * @throws HubConfigurationException if this and a live worker each lack what the other hosts; {@link #close} is
     *     needed all the same
     * @throws HubUnavailableException if the store does not answer now; {@link #close} is needed all the same
     */
    void start() {
        try {
            refuseConflict(store.workers().live());
            List<WorkerEntry> live = store.workers().heartbeat(self, lease);
            refuseConflict(live);
            balance(live);
        } finally {
            threads.start("perdure-membership", this::run);
        }
    }

    private void refuseConflict(List<WorkerEntry> live) {
        Optional<String> conflict = Share.conflict(self, live);
        if (conflict.isPresent()) {
            throw new HubConfigurationException(conflict.get());
        }
    }

    private void run() {
        Outage outage = new Outage(LOG, "Worker " + self.id());
        Duration tick = Collections.min(List.of(lease.multipliedBy(3).dividedBy(10), LONGEST_TICK));
        Duration wait = tick;
        try {
            while (!closing.await(wait)) {
                if (engine.threads().areExhausted()) {
                    LOG.error(Problem.WORKER_EXHAUSTED.message(
                            self.id(), engine.threads().stillRunning()));
                    whenLost.run();
                    break;
                }
                try {
                    tick();
                    outage.over();
                    wait = tick;
                } catch (HubUnavailableException unavailable) {
                    wait = outage.failed(unavailable);
                } catch (HubConfigurationException lost) {
                    LOG.error("Worker {} stops: {}", self.id(), lost.getMessage());
                    whenLost.run();
                    break;
                } catch (RuntimeException | Error failure) {
                    LOG.error("Worker {} could not look after its partitions.", self.id(), failure);
                }
            }
            leave();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.open();
        }
    }

    private void tick() {
        balance(store.workers().heartbeat(self, lease));
    }

    private void balance(List<WorkerEntry> live) {
        Attempts attempts = new Attempts();
        renew(attempts);
        forgetEnded(attempts);
        int share = Share.of(self.id(), live, store.partitions());
        orphans.see(live);
        giveUpBeyond(share);
        takeUpTo(share, attempts);
        if (share > 0 && orphans.mayBeAdopted()) {
            adoptOrphans(attempts);
        }
        tellChange(live);
        attempts.finish();
    }

    private void tellChange(List<WorkerEntry> live) {
        Set<Integer> held = partitions();
        if (!held.equals(told)) {
            LOG.info("Worker {} holds partitions {}; {} workers are live.", self.id(), held, live.size());
            told = held;
        }
        Optional<String> conflict = Share.conflict(self, live);
        if (!conflict.equals(toldConflict)) {
            conflict.ifPresent(LOG::error);
            toldConflict = conflict;
        }
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
        if (runner.isStuck(patience)) {
            engine.trial().end(runner.owner().partition()); // suspects of other partitions need not wait for it
            return false;
        }
        return store.workers().renew(runner.owner(), lease);
    }

    /** What an outage left leased to a nonce that nobody uses is freed, so that it can be taken at once. */
    private void forgetEnded() {
        Attempts attempts = new Attempts();
        forgetEnded(attempts);
        attempts.finish();
    }

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
                    if (!runner.isReleased()) {
                        store.workers().release(runner.owner());
                    }
                    runners.remove(runner.owner().partition());
                });
            }
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
        orphans.begin(partitions());
        for (int partition = 0; partition < store.partitions(); partition++) {
            if (!runners.containsKey(partition) && take(partition, attempts)) {
                orphans.adopt(partition);
            }
        }
    }

    private boolean take(int partition, Attempts attempts) {
        PartitionOwner owner = new PartitionOwner(partition, engine.tokens().get());
        AtomicReference<Acquisition> answer = new AtomicReference<>(Acquisition.refused(Duration.ZERO));
        attempts.run(() -> answer.set(acquire(owner)));
        Acquisition acquisition = answer.get();
        if (!acquisition.acquired()) {
            return false;
        }
        PartitionRunner runner = new PartitionRunner(engine, owner, acquisition.clean(), outages, threads);
        runners.put(partition, runner);
        runner.start();
        return true;
    }

    private Acquisition acquire(PartitionOwner owner) {
        try {
            return store.workers().acquire(owner.partition(), self.id(), owner.nonce(), lease);
        } catch (HubUnavailableException unknown) {
            unanswered.add(owner);
            throw unknown;
        }
    }

    /** The partitions that are held now. */
    Set<Integer> partitions() {
        return running().stream()
                .map(runner -> runner.owner().partition())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Collection<PartitionRunner> running() {
        return runners.values().stream()
                .filter(runner -> !runner.hasEnded() && !runner.isStopping())
                .toList();
    }

    /** Others take over as soon as the worker is no longer counted and its partitions are free. */
    private void leave() throws InterruptedException {
        runners.values().forEach(PartitionRunner::stop);
        tell(() -> store.workers().deregister(self.id()));
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
        tell(this::forgetEnded);
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (HubUnavailableException unavailable) {
            LOG.warn("Worker {} could not say that it leaves: {}", self.id(), unavailable.getMessage());
        }
    }

    /** Leaves the live workers; returns when the partitions are given up, or after a bounded wait. */
    void close() throws InterruptedException {
        closing.open();
        ended.await();
    }
}
