package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.history.TimeoutKind;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the attempts that run: says from time to time that this worker still has them, and ends those that run
 * for too long. A call of the store that fails keeps it from nothing else, and is made again later. For one thread at a
 * time.
 */
final class AttemptWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptWatch.class);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    /** After a call that failed, so that it does not take the time of others. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final RunningAttempts running;
    private final ActivityRun run;
    private final ActivityStore store;
    private final String workerId;
    private final LongSupplier ticker;
    private final List<Overrun> overruns = new ArrayList<>();
    private final Interval beat;
    private final Interval pause;

    AttemptWatch(RunningAttempts running, ActivityRun run, Engine engine, String workerId, Duration lease) {
        this.running = running;
        this.run = run;
        this.store = engine.store().activities();
        this.workerId = workerId;
        this.ticker = engine.ticker();
        this.beat = new Interval(ticker, lease.multipliedBy(3).dividedBy(10));
        this.pause = new Interval(ticker, PAUSE);
    }

    /** The answer of an attempt that ran for too long; after a pause if it could not be handed in. */
    private record Overrun(Attempt attempt, OutgoingMessage answer, Interval pause) {}

    /** The beat comes first: what answers cost could make it late. */
    void attend() {
        if (beat.isOver() && pause.isOver()) {
            beat();
        }
        running.all()
                .forEach(attempt -> attempt.expire().ifPresent(exceeded -> overruns.add(overrun(attempt, exceeded))));
        overruns.removeIf(this::isAnswered);
    }

    private void beat() {
        List<Attempt> open = running.all().stream().filter(Attempt::isOpen).toList();
        try {
            Set<ActivityTask> gone =
                    store.beat(workerId, open.stream().map(Attempt::beat).toList());
            open.stream().filter(attempt -> gone.contains(attempt.task())).forEach(Attempt::cancel);
            beat.begin();
        } catch (HubUnavailableException unavailable) {
            LOG.debug("Worker {} says later what it still runs.", workerId, unavailable);
            pause.begin();
        } catch (RuntimeException failure) {
            LOG.error("Worker {} could not say what it still runs, and does so later.", workerId, failure);
            pause.begin();
        }
    }

    private Overrun overrun(Attempt attempt, TimeoutKind exceeded) {
        LOG.warn(
                "Activity {} of {} exceeded its {} time-out and is interrupted.",
                attempt.call().activity(),
                attempt.instanceId(),
                exceeded.text());
        return new Overrun(attempt, run.timedOut(attempt, exceeded), new Interval(ticker, PAUSE));
    }

    private boolean isAnswered(Overrun overrun) {
        if (!overrun.pause().isOver()) {
            return false;
        }
        boolean answered = running.handIn(overrun.attempt(), overrun.answer());
        overrun.pause().begin();
        return answered;
    }

    /** How long until one is to be looked after, but not longer than the limit. */
    Duration patience(Duration limit) {
        return running.all().stream()
                .flatMap(attempt -> attempt.untilExpired().stream())
                .filter(left -> left.compareTo(limit) < 0)
                .min(Comparator.naturalOrder())
                .map(left -> left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left)
                .orElse(limit);
    }
}
