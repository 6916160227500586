package dev.perdure.runtime.worker;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.LaterVersionException;
import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which of the activities that a worker has just taken it runs, and removes the others. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** After so many workers were lost with the activity in hand, no other one is risked. */
    private static final int MOST_DELIVERIES = 5;

    /** After a longer wait in the queue it is worth a call to learn whether somebody still waits for the activity. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private final ActivityStore store;
    private final String workerId;
    private final ActivityRun run;
    private final Envelopes envelopes;
    private final RareWarning laterVersion;

    Intake(Engine engine, String workerId, ActivityRun run) {
        this.store = engine.store().activities();
        this.workerId = workerId;
        this.run = run;
        this.laterVersion = new RareWarning(LOG, engine.ticker());
        this.envelopes = new Envelopes(new Partitions(engine.store().partitions()));
    }

    /**
     * Hands on what is to be run. Should the store go away meanwhile, the rest is left to be taken again.
     *
     * @param now on the store's clock
     */
    void sort(Collection<ActivityTask> taken, Instant now, Consumer<Attempt> begin) {
        List<Attempt> late = new ArrayList<>();
        List<Attempt> deadly = new ArrayList<>();
        List<Runnable> unreadable = new ArrayList<>();
        for (ActivityTask task : taken) {
            try {
                Attempt attempt = run.read(task);
                if (task.deliveries() > MOST_DELIVERIES) {
                    deadly.add(attempt);
                } else if (isLate(attempt, now)) {
                    late.add(attempt);
                } else {
                    begin.accept(attempt);
                }
            } catch (PayloadException e) {
                unreadable.add(() -> notRead(task, e));
            }
        }
        wanted(late).forEach(begin);
        deadly.forEach(each -> bury(each.task(), Optional.of(run.poisoned(each)), ActivityRun.poison(each)));
        unreadable.forEach(Runnable::run);
    }

    private void notRead(ActivityTask task, PayloadException unreadable) {
        LaterVersionException.behind(unreadable)
                .ifPresentOrElse(
                        unknown -> leave(task, unknown),
                        () -> bury(task, Optional.empty(), String.valueOf(unreadable.getMessage())));
    }

    /**
     * Leaves it to workers of a later version. Given back at once it would come here again at once: so it is kept from
     * this worker's queue for a lease, whereafter any worker takes it over, and is given back by one that cannot read
     * it either. For who can read it, it has not killed anybody then.
     */
    private void leave(ActivityTask task, String why) {
        laterVersion.warn(Problem.LATER_ACTIVITY.message(task.instanceId(), task.queue(), why));
        if (task.deliveries() > 1) {
            store.giveBack(workerId, task, task.body());
        }
    }

    private static boolean isLate(Attempt attempt, Instant now) {
        return attempt.task().deliveries() > 1
                || attempt.call().timeouts().scheduleToStart().isPresent()
                || attempt.call().scheduledAt().plus(SHORT_WAIT).isBefore(now);
    }

    private List<Attempt> wanted(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        Set<ActivityTask> gone =
                store.beat(workerId, attempts.stream().map(this::taken).toList());
        return attempts.stream()
                .filter(attempt -> !gone.contains(attempt.task()))
                .toList();
    }

    private ActivityBeat taken(Attempt attempt) {
        Optional<OutgoingMessage> startTimer = attempt.call()
                .timeouts()
                .scheduleToStart()
                .map(limit -> Overdue.toStart(
                        attempt.call().execution(),
                        attempt.call().step(),
                        attempt.call().attempt()))
                .map(message -> envelopes.timer(attempt.instanceId(), message));
        return new ActivityBeat(attempt.task(), attempt.call().execution(), startTimer);
    }

    private void bury(ActivityTask task, Optional<OutgoingMessage> answer, String reason) {
        LOG.error("An activity of {} goes to the dead letters: {}", task.instanceId(), reason);
        store.bury(task, answer, reason);
    }
}
