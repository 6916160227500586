package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs attempts of activities on threads of a pool, and hands in what comes of each. Thread-safe. */
final class RunningAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(RunningAttempts.class);

    private static final Duration FIRST_REPEAT = Duration.ofMillis(50);
    private static final Duration LAST_REPEAT = Duration.ofSeconds(1);

    private final ActivityStore store;
    private final String workerId;
    private final ActivityRun run;
    private final Threads threads;
    private final ExecutorService executor;
    private final Map<Place, Attempt> running = new ConcurrentHashMap<>();
    private final Gate abandoned;
    private volatile Gate finished;

    /**
     * @param most how many run at a time
     */
    RunningAttempts(ActivityStore store, String workerId, ActivityRun run, Threads threads, int most) {
        this.store = store;
        this.workerId = workerId;
        this.run = run;
        this.threads = threads;
        this.executor = threads.pool("perdure-activity", most);
        this.abandoned = threads.gate();
        this.finished = threads.gate();
    }

    /** Where an activity lies: it is the same one however often it was delivered. */
    private record Place(int partition, String queue, String entryId) {
        static Place of(Attempt attempt) {
            return of(attempt.task());
        }

        static Place of(ActivityTask task) {
            return new Place(task.partition(), task.queue(), task.entryId());
        }
    }

    List<Attempt> all() {
        return List.copyOf(running.values());
    }

    boolean has(ActivityTask task) {
        return running.containsKey(Place.of(task));
    }

    int count() {
        return running.size();
    }

    /** Waits that long at most for one to end, if that many run. */
    void awaitFewer(int than, Duration wait) throws InterruptedException {
        finished = threads.gate();
        if (running.size() >= than) {
            finished.await(wait);
        }
    }

    void begin(Attempt attempt) {
        Place place = Place.of(attempt);
        running.put(place, attempt);
        try {
            executor.execute(() -> runAndAnswer(attempt));
        } catch (RuntimeException | Error noThread) {
            running.remove(place); // else it kept its slot, and the activity from other workers, for ever
            throw noThread;
        }
    }

    private void runAndAnswer(Attempt attempt) {
        try {
            Optional<OutgoingMessage> answer = run.answer(attempt);
            if (answer.isPresent()) {
                handInWhenPossible(attempt, answer.get());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(Place.of(attempt));
            finished.open();
        }
    }

    /** However long the store is away, unless the worker is closed: then another one runs it. */
    private void handInWhenPossible(Attempt attempt, OutgoingMessage answer) throws InterruptedException {
        Duration wait = FIRST_REPEAT;
        while (!abandoned.isOpen() && !handIn(attempt, answer)) {
            abandoned.await(wait);
            wait = wait.compareTo(LAST_REPEAT) < 0 ? wait.multipliedBy(2) : LAST_REPEAT;
        }
    }

    /** Hands an answer in, if the store takes it now; otherwise it is to be handed in again. */
    boolean handIn(Attempt attempt, OutgoingMessage answer) {
        try {
            if (!store.complete(attempt.task(), answer)) {
                LOG.debug("An answer for {} came after another one: dropped.", attempt.instanceId());
            }
            return true;
        } catch (HubUnavailableException unavailable) {
            LOG.debug("An answer for {} is handed in later.", attempt.instanceId(), unavailable);
        } catch (RuntimeException failure) {
            LOG.error("An answer for {} could not be handed in, and is later.", attempt.instanceId(), failure);
        }
        return false;
    }

    /** Begins none any more. */
    void shutDown() {
        executor.shutdown();
    }

    /** Waits that long at most for all to end; whether they have. */
    boolean awaitNone(Duration wait) throws InterruptedException {
        return executor.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts those that still run and gives them back for other workers. */
    void abandon() {
        Collection<Attempt> left = all();
        LOG.warn("{} activities still run; another worker will run them again.", left.size());
        abandoned.open(); // first: what an attempt answers because it was cancelled is no answer
        left.forEach(Attempt::cancel);
        executor.shutdownNow();
        giveBack(left);
    }

    /** What is given back does not count as lost with its worker. */
    private void giveBack(Collection<Attempt> left) {
        Attempts calls = new Attempts();
        left.forEach(attempt -> calls.run(() -> store.giveBack(workerId, attempt.task(), attempt.remainder())));
        try {
            calls.finish();
        } catch (HubUnavailableException unavailable) {
            LOG.warn("Some activities that still ran are taken over later: {}", unavailable.getMessage());
        }
    }
}
