package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes activities from queues while there are free slots, and those whose worker says nothing, and has them run. */
final class ActivityDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityDispatch.class);

    /** Bounds how late a stop, a sign of life or a look for abandoned activities can be. */
    private static final Duration IDLE_WAIT = Duration.ofMillis(250);
    /** Between two looks for activities whose worker is gone. */
    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final ActivityStore store;
    private final String workerId;
    private final Duration lease;
    private final Set<String> queues;
    private final int concurrency;
    private final Threads threads;
    private final LongSupplier ticker;
    private final RunningAttempts running;
    private final AttemptWatch watch;
    private final Intake intake;
    private final HubClock clock;
    private final Gate closing;
    private final Gate ended;
    private boolean started;
    private final Interval reclaim;

    /**
     * @param queues from which it takes activities, at least one
     * @param concurrency how many it runs at a time
     * @throws HubUnavailableException if the store does not answer now
     */
    ActivityDispatch(
            Engine engine, String workerId, Duration lease, Set<String> queues, int concurrency, Threads threads) {
        this.store = engine.store().activities();
        this.workerId = workerId;
        this.lease = lease;
        this.queues = queues;
        this.concurrency = concurrency;
        this.threads = threads;
        this.ticker = engine.ticker();
        this.closing = threads.gate();
        this.ended = threads.gate();
        ActivityRun run = new ActivityRun(engine);
        this.running = new RunningAttempts(store, workerId, run, threads, concurrency);
        this.watch = new AttemptWatch(running, run, engine, workerId, lease);
        this.intake = new Intake(engine, workerId, run);
        this.clock = new HubClock(engine.store()::now, engine.ticker());
        this.reclaim = new Interval(engine.ticker(), Collections.min(List.of(lease.dividedBy(2), LONGEST_LOOK)));
    }

    /**
     * Begins to take activities.
     *
     * @throws HubUnavailableException if the store does not answer now
     */
    void start() {
        store.open(queues);
        threads.start("perdure-activities", this::loop);
        started = true;
    }

    private void loop() {
        Outage outage = new Outage(LOG, "Activities of worker " + workerId);
        try {
            Duration wait = Duration.ZERO;
            while (!closing.await(wait)) {
                try {
                    step();
                    outage.over();
                    wait = Duration.ZERO;
                } catch (HubUnavailableException unavailable) {
                    wait = outage.failed(unavailable);
                } catch (RuntimeException | Error failure) {
                    LOG.error("Worker {} could not take activities.", workerId, failure);
                    wait = IDLE_WAIT;
                }
            }
            drain();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.open();
        }
    }

    private void step() throws InterruptedException {
        watch.attend();
        measure();
        Duration patience = watch.patience(IDLE_WAIT);
        int free = concurrency - running.count();
        if (free <= 0) {
            running.awaitFewer(concurrency, patience);
        } else if (reclaim.isOver()) {
            List<ActivityTask> abandoned = store.reclaim(workerId, queues, free, lease);
            take(abandoned);
            if (abandoned.size() < free) {
                reclaim.begin();
            }
        } else {
            take(store.claim(workerId, queues, free, patience));
        }
    }

    /** The old time will do while the server that says it is away: others may have activities. */
    private void measure() {
        try {
            clock.measure();
        } catch (HubUnavailableException unavailable) {
            LOG.debug("Worker {} asks for the time later.", workerId, unavailable);
        }
    }

    /** A worker that was long without the store may be given what it still runs. */
    private void take(List<ActivityTask> taken) {
        List<ActivityTask> others =
                taken.stream().filter(task -> !running.has(task)).toList();
        intake.sort(others, clock.now(), running::begin);
    }

    /** Takes no more activities; {@link #close} waits for those that run. */
    void stop() {
        closing.open();
    }

    /** Waits a bounded time for what runs; the rest is interrupted and given back for other workers. */
    void close() throws InterruptedException {
        stop();
        if (started) {
            ended.await();
        }
    }

    private void drain() throws InterruptedException {
        Interval limit = new Interval(ticker, DRAIN_LIMIT);
        limit.begin();
        running.shutDown();
        while (!running.awaitNone(watch.patience(IDLE_WAIT))) {
            if (limit.isOver()) {
                running.abandon();
                return;
            }
            watch.attend();
        }
    }
}
