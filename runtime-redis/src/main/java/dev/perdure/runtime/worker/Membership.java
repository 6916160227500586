package dev.perdure.runtime.worker;

import dev.perdure.DurableException;
import dev.perdure.HubConfigurationException;
import dev.perdure.HubUnavailableException;
import dev.perdure.LimitExceededException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a worker live, and gives it its share of the partitions for as long as it is. */
final class Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
    private static final Duration LONGEST_TICK = Duration.ofMillis(250);

    private final Engine engine;
    private final HubStore store;
    private final WorkerEntry self;
    private final Duration lease;
    private final Threads threads;
    private final Runnable whenLost;
    private final HeldPartitions held;
    private final Gate closing;
    private final Gate ended;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
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
        this.held = new HeldPartitions(engine, self.id(), lease, threads);
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
                    stop(new LimitExceededException(Problem.WORKER_EXHAUSTED.message(
                            self.id(), engine.threads().stillRunning())));
                    break;
                }
                try {
                    tick();
                    outage.over();
                    wait = tick;
                } catch (HubUnavailableException unavailable) {
                    wait = outage.failed(unavailable);
                } catch (HubConfigurationException lost) {
                    stop(lost);
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
            stopped.complete(null);
        }
    }

    private void stop(DurableException reason) {
        LOG.error("Worker {} stops: {}", self.id(), reason.getMessage());
        whenLost.run();
        stopped.completeExceptionally(reason);
    }

    /** Completes when the worker has stopped, exceptionally if nobody closed it. */
    CompletableFuture<Void> stopped() {
        return stopped.copy();
    }

    private void tick() {
        try {
            balance(store.workers().heartbeat(self, lease));
        } catch (HubUnavailableException away) {
            held.keep(); // the list of workers may lie on another server than the partitions
            throw away;
        }
    }

    private void balance(List<WorkerEntry> live) {
        try {
            held.balance(live);
        } finally {
            tellChange(live);
            engine.queues().seen(engine.hub(), live, lease);
        }
    }

    private void tellChange(List<WorkerEntry> live) {
        Set<Integer> now = partitions();
        if (!now.equals(told)) {
            LOG.info("Worker {} holds partitions {}; {} workers are live.", self.id(), now, live.size());
            told = now;
        }
        Optional<String> conflict = Share.conflict(self, live);
        if (!conflict.equals(toldConflict)) {
            conflict.ifPresent(LOG::error);
            toldConflict = conflict;
        }
    }

    /** The partitions that are held now. */
    Set<Integer> partitions() {
        return held.numbers();
    }

    /** Others take over as soon as the worker is no longer counted and its partitions are free. */
    private void leave() throws InterruptedException {
        held.stop();
        tell(() -> store.workers().deregister(self.id()));
        held.awaitEnd();
        tell(held::forgetEnded);
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
