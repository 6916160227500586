package dev.perdure.runtime.scrub;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.ActivityScheduled;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationStarted;
import dev.perdure.runtime.scrub.Breach.Invariant;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows a history, and knows which of its steps have no answer yet. */
final class OpenSteps {
    private final RecordedInstance instance;
    private final Findings findings;
    private final Map<Integer, Waiting> open = new TreeMap<>();
    private int next;

    private OpenSteps(RecordedInstance instance, Findings findings) {
        this.instance = instance;
        this.findings = findings;
    }

    /** What a step waits for. */
    sealed interface Waiting {}

    /** The answer to an attempt. */
    record Attempt(int number, String nonce) implements Waiting {}

    /** The time of the next attempt; {@code isDue} once it has come, and the attempt is asked for next. */
    record Retry(int attempt, boolean isDue) implements Waiting {}

    record Timer(Instant due) implements Waiting {}

    /** The answer of an entity or the end of another instance: what bears {@code call}. */
    record Answer(String receiver, String call, boolean ofEntity) implements Waiting {}

    /** The steps that wait after the whole history. */
    static Map<Integer, Waiting> after(RecordedInstance instance, Findings findings) {
        OpenSteps steps = new OpenSteps(instance, findings);
        instance.events().forEach(steps::follow);
        return steps.open;
    }

    private void follow(HistoryEvent event) {
        if (event instanceof HistoryEvent.Asked asked) {
            number(asked);
            ask(asked);
        } else {
            arrive(event);
        }
    }

    /** Only the next attempt of an activity or sub-orchestration goes on with a step that is there. */
    private void number(HistoryEvent.Asked asked) {
        OptionalInt step = asked.summary().step();
        boolean again = asked instanceof ActivityScheduled scheduled && scheduled.attempt() > 1
                || asked instanceof SubOrchestrationStarted started && started.attempt() > 1;
        if (step.isPresent() && !again && step.getAsInt() != next++) {
            findings.add(Invariant.I1, instance, "step " + step.getAsInt(), "step " + (next - 1));
            next = step.getAsInt() + 1;
        }
    }

    private void ask(HistoryEvent.Asked asked) {
        if (asked instanceof ActivityScheduled scheduled) {
            if (scheduled.attempt() > 1) {
                close(scheduled.step(), new Retry(scheduled.attempt(), true), asked);
            }
            open.put(scheduled.step(), new Attempt(scheduled.attempt(), scheduled.nonce()));
        } else if (asked instanceof HistoryEvent.TimerCreated timer) {
            open.put(timer.step(), new Timer(timer.due()));
        } else if (asked instanceof HistoryEvent.EntityCalled call) {
            open.put(call.step(), new Answer(call.entity().toString(), call.call(), true));
        } else if (asked instanceof HistoryEvent.LockAsked lock) {
            open.put(lock.step(), new Answer(lock.entities().get(0).toString(), lock.lock(), true));
        } else if (asked instanceof SubOrchestrationStarted start && start.awaited()) {
            if (start.attempt() > 1) {
                close(start.step(), new Retry(start.attempt(), true), asked);
            }
            open.put(start.step(), new Answer(start.instanceId(), start.call(), false));
        } else if (asked instanceof HistoryEvent.TaskCancelled cancelled) {
            open.remove(cancelled.cancelled());
        }
    }

    private void arrive(HistoryEvent event) {
        if (event instanceof HistoryEvent.ActivityCompleted completed) {
            close(completed.step(), Attempt.class, event);
        } else if (event instanceof HistoryEvent.AttemptFailed failed) {
            close(failed.step(), Attempt.class, event);
            failed.retryAt().ifPresent(due -> open.put(failed.step(), new Retry(failed.attempt() + 1, false)));
        } else if (event instanceof HistoryEvent.ActivityTimedOut timedOut) {
            if (!isActivity(open.remove(timedOut.step()))) {
                unexpected(timedOut.step(), event);
            }
        } else if (event instanceof HistoryEvent.RetryDue retry) {
            close(retry.step(), new Retry(retry.attempt(), false), event);
            open.put(retry.step(), new Retry(retry.attempt(), true));
        } else if (event instanceof HistoryEvent.TimerFired fired) {
            close(fired.step(), Timer.class, event);
        } else if (event instanceof HistoryEvent.EntityAnswered answered) {
            close(answered.step(), Answer.class, event);
        } else if (event instanceof HistoryEvent.LockGranted granted) {
            close(granted.step(), Answer.class, event);
        } else if (event instanceof HistoryEvent.SubOrchestrationEnded ended) {
            close(ended.step(), Answer.class, event);
        } else if (event instanceof HistoryEvent.SubOrchestrationRetried retried) {
            close(retried.step(), Answer.class, event);
            open.put(retried.step(), new Retry(retried.attempt() + 1, false));
        }
    }

    static boolean isActivity(@Nullable Waiting waiting) {
        return waiting instanceof Attempt || waiting instanceof Retry;
    }

    private void close(int step, Waiting exactly, HistoryEvent event) {
        if (!exactly.equals(open.remove(step))) {
            unexpected(step, event);
        }
    }

    private void close(int step, Class<? extends Waiting> kind, HistoryEvent event) {
        if (!kind.isInstance(open.remove(step))) {
            unexpected(step, event);
        }
    }

    private void unexpected(int step, HistoryEvent event) {
        String found = event.getClass().getSimpleName() + " of step " + step;
        findings.add(Invariant.I8, instance, found, "it only once, while the step waits for it");
    }
}
