package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes activities from queues while there are free slots, runs each on a thread of a pool, and hands in what came of it.
 * Says from time to time which ones it still runs, takes over those whose worker says nothing, and ends those that run
 * for too long.
 */
final class ActivityDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityDispatch.class);

    /** Bounds how late a stop, a sign of life or a look for abandoned activities can be. */
    private static final Duration IDLE_WAIT = Duration.ofMillis(250);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);
    private static final Duration FIRST_REPEAT = Duration.ofMillis(50);
    private static final Duration LAST_REPEAT = Duration.ofSeconds(1);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final ActivityStore store;
    private final String workerId;
    private final Duration lease;
    private final Set<String> queues;
    private final int concurrency;
    private final Threads threads;
    private final LongSupplier ticker;
    private final ExecutorService executor;
    private final ActivityRun run;
    private final Intake intake;
    private final HubClock clock;
    private final Map<Place, Attempt> running = new ConcurrentHashMap<>();
    private final Deque<Overrun> overruns = new ArrayDeque<>();
    private final Gate closing;
    private final Gate ended;
    private final Gate abandoned;
    private volatile Gate finished;
    private boolean started;
    private final Interval beat;
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
        this.executor = threads.pool("perdure-activity", concurrency);
        this.closing = threads.gate();
        this.ended = threads.gate();
        this.abandoned = threads.gate();
        this.finished = threads.gate();
        this.run = new ActivityRun(engine);
        this.intake = new Intake(engine, workerId, run);
        this.clock = new HubClock(engine.store()::now, engine.ticker());
        this.beat = new Interval(engine.ticker(), lease.multipliedBy(3).dividedBy(10));
        this.reclaim = new Interval(engine.ticker(), lease.dividedBy(2));
    }

    /** The answer of an attempt that ran for too long. */
    private record Overrun(Attempt attempt, OutgoingMessage answer) {}

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
        clock.measure();
        attend();
        finished = threads.gate();
        int free = concurrency - running.size();
        if (free <= 0) {
            finished.await(patience());
        } else if (reclaim.isOver()) {
            List<ActivityTask> abandoned = store.reclaim(workerId, queues, free, lease);
            take(abandoned);
            if (abandoned.size() < free) {
                reclaim.begin();
            }
        } else {
            take(store.claim(workerId, queues, free, patience()));
        }
    }

    /** Looks after what runs. */
    private void attend() {
        running.values()
                .forEach(attempt -> attempt.expire().ifPresent(exceeded -> {
                    OutgoingMessage answer = run.timedOut(attempt, exceeded);
                    LOG.warn(
                            "Activity {} of {} exceeded its {} time-out and is interrupted.",
                            attempt.call().activity(),
                            attempt.instanceId(),
                            exceeded.text());
                    overruns.add(new Overrun(attempt, answer));
                }));
        while (!overruns.isEmpty()) {
            complete(overruns.element().attempt(), overruns.element().answer());
            overruns.remove();
        }
        if (beat.isOver()) {
            beat();
            beat.begin();
        }
    }

    private void beat() {
        List<Attempt> open = running.values().stream().filter(Attempt::isOpen).toList();
        Set<ActivityTask> gone =
                store.beat(workerId, open.stream().map(Attempt::beat).toList());
        open.stream().filter(attempt -> gone.contains(attempt.task())).forEach(Attempt::cancel);
    }

    /** Not longer than until something is to be looked after. */
    private Duration patience() {
        return running.values().stream()
                .flatMap(attempt -> attempt.untilExpired().stream())
                .filter(left -> left.compareTo(IDLE_WAIT) < 0)
                .min(Comparator.naturalOrder())
                .map(left -> left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left)
                .orElse(IDLE_WAIT);
    }

    /** A worker that was long without the store may be given what it still runs. */
    private void take(List<ActivityTask> taken) {
        List<ActivityTask> others = taken.stream()
                .filter(task -> !running.containsKey(Place.of(task)))
                .toList();
        intake.sort(others, clock.now(), this::begin);
    }

    /** Where an activity lies: it is the same one however often it was delivered. */
    private record Place(int partition, String queue, String entryId) {
        static Place of(ActivityTask task) {
            return new Place(task.partition(), task.queue(), task.entryId());
        }
    }

    private void begin(Attempt attempt) {
        Place place = Place.of(attempt.task());
        running.put(place, attempt);
        executor.execute(() -> {
            try {
                Optional<OutgoingMessage> answer = run.answer(attempt);
                if (answer.isPresent()) {
                    hand(attempt, answer.get());
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(place);
                finished.open();
            }
        });
    }

    /** Hands the answer in, however long the store is away, unless the worker is closed: then another one runs it. */
    private void hand(Attempt attempt, OutgoingMessage answer) throws InterruptedException {
        Duration wait = FIRST_REPEAT;
        while (!abandoned.isOpen()) {
            try {
                complete(attempt, answer);
                return;
            } catch (HubUnavailableException unavailable) {
                LOG.debug("An answer for {} is handed in later.", attempt.instanceId(), unavailable);
                abandoned.await(wait);
                wait = wait.compareTo(LAST_REPEAT) < 0 ? wait.multipliedBy(2) : LAST_REPEAT;
            }
        }
    }

    private void complete(Attempt attempt, OutgoingMessage answer) {
        if (!store.complete(attempt.task(), answer)) {
            LOG.debug("An answer for {} came after another one: dropped.", attempt.instanceId());
        }
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
        executor.shutdown();
        while (!executor.awaitTermination(patience().toMillis(), TimeUnit.MILLISECONDS)) {
            if (limit.isOver()) {
                abandon(List.copyOf(running.values()));
                return;
            }
            try {
                attend();
            } catch (HubUnavailableException unavailable) {
                LOG.debug("What still runs cannot be looked after.", unavailable);
            }
        }
    }

    private void abandon(Collection<Attempt> left) {
        LOG.warn("{} activities still run; another worker will run them again.", left.size());
        left.forEach(Attempt::cancel);
        abandoned.open();
        executor.shutdownNow();
        giveBack(left);
    }

    /** What is given back does not count as lost with its worker. */
    private void giveBack(Collection<Attempt> left) {
        try {
            left.forEach(attempt -> store.giveBack(workerId, attempt.task(), attempt.remainder()));
        } catch (HubUnavailableException unavailable) {
            LOG.warn("Activities that still ran are taken over later: {}", unavailable.getMessage());
        }
    }
}
