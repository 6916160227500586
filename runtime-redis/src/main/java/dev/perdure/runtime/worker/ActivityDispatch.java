package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes activities from the hosted queues while there are free slots, runs each on a thread of a pool, and hands in what
 * came of it. Says from time to time which ones it still runs, and takes over those whose worker says nothing.
 */
final class ActivityDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityDispatch.class);

    /** Bounds how late a stop, a sign of life or a look for abandoned activities can be. */
    private static final Duration IDLE_WAIT = Duration.ofMillis(250);

    private static final Duration FIRST_REPEAT = Duration.ofMillis(50);
    private static final Duration LAST_REPEAT = Duration.ofSeconds(1);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final HubStore store;
    private final Engine engine;
    private final String workerId;
    private final Duration lease;
    private final int concurrency;
    private final Threads threads;
    private final ExecutorService executor;
    private final ActivityRun run;
    private final Map<Place, ActivityTask> running = new ConcurrentHashMap<>();
    private final Gate closing;
    private final Gate ended;
    private final Gate abandoned;
    private volatile Gate finished;
    private boolean started;
    private final Interval beat;
    private final Interval reclaim;

    ActivityDispatch(Engine engine, String workerId, Duration lease, int concurrency, Threads threads) {
        this.store = engine.store();
        this.engine = engine;
        this.workerId = workerId;
        this.lease = lease;
        this.concurrency = concurrency;
        this.threads = threads;
        this.executor = threads.pool("perdure-activity", concurrency);
        this.closing = threads.gate();
        this.ended = threads.gate();
        this.abandoned = threads.gate();
        this.finished = threads.gate();
        this.run = new ActivityRun(engine);
        this.beat = new Interval(engine.ticker(), lease.multipliedBy(3).dividedBy(10));
        this.reclaim = new Interval(engine.ticker(), lease.dividedBy(2));
    }

    /**
     * Begins to take activities, if any queue is hosted.
     *
     * @throws HubUnavailableException if the store does not answer now
     */
    void start() {
        if (!queues().isEmpty()) {
            store.activities().open(queues());
            threads.start("perdure-activities", this::loop);
            started = true;
        }
    }

    private Set<String> queues() {
        return engine.hosting().queues();
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
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.open();
        }
    }

    private void step() throws InterruptedException {
        if (beat.isOver()) {
            store.activities().beat(workerId, List.copyOf(running.values()));
            beat.begin();
        }
        finished = threads.gate();
        int free = concurrency - running.size();
        if (free <= 0) {
            finished.await(IDLE_WAIT);
        } else if (reclaim.isOver()) {
            List<ActivityTask> abandoned = store.activities().reclaim(workerId, queues(), free, lease);
            abandoned.forEach(this::begin);
            if (abandoned.size() < free) {
                reclaim.begin();
            }
        } else {
            store.activities().claim(workerId, queues(), free, IDLE_WAIT).forEach(this::begin);
        }
    }

    /** Where an activity lies: it is the same one however often it was delivered. */
    private record Place(int partition, String queue, String entryId) {
        static Place of(ActivityTask task) {
            return new Place(task.partition(), task.queue(), task.entryId());
        }
    }

    /** A worker that was long without the store may be given what it still runs. */
    private void begin(ActivityTask task) {
        Place place = Place.of(task);
        if (running.putIfAbsent(place, task) == null) {
            executor.execute(() -> {
                try {
                    hand(task, run.answer(task));
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                } finally {
                    running.remove(place);
                    finished.open();
                }
            });
        }
    }

    /** Hands the answer in, however long the store is away, unless the worker is closed: then another one runs it. */
    private void hand(ActivityTask task, OutgoingMessage answer) throws InterruptedException {
        Duration wait = FIRST_REPEAT;
        while (!abandoned.isOpen()) {
            try {
                if (!store.activities().complete(task, answer)) {
                    LOG.debug("An answer for {} came after another one: dropped.", task.instanceId());
                }
                return;
            } catch (HubUnavailableException unavailable) {
                LOG.debug("An answer for {} is handed in later.", task.instanceId(), unavailable);
                abandoned.await(wait);
                wait = wait.compareTo(LAST_REPEAT) < 0 ? wait.multipliedBy(2) : LAST_REPEAT;
            }
        }
    }

    /** Takes no more activities; {@link #close} waits for those that run. */
    void stop() {
        closing.open();
    }

    /** Waits a bounded time for what runs; the rest is interrupted and left to other workers. */
    void close() throws InterruptedException {
        stop();
        if (started) {
            ended.await();
        }
        executor.shutdown();
        if (!executor.awaitTermination(DRAIN_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            abandoned.open();
            LOG.warn("{} activities still run; another worker will run them again.", running.size());
            executor.shutdownNow();
        }
    }
}
