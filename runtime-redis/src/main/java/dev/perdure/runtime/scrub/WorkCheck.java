package dev.perdure.runtime.scrub;

import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.scrub.Breach.Invariant;
import dev.perdure.runtime.scrub.OpenSteps.Waiting;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/** Whether what an instance waits for is there, once, and nothing else is there in its name. */
final class WorkCheck {
    private final RecordedInstance instance;
    private final Mail mail;
    private final Findings findings;

    WorkCheck(RecordedInstance instance, Mail mail, Findings findings) {
        this.instance = instance;
        this.mail = mail;
        this.findings = findings;
    }

    void check(Map<Integer, Waiting> open) {
        if (instance.hasEnded()) {
            mail.timersOf(instance).forEach(timer -> needless(timer, "none after the end"));
            return;
        }
        open.forEach(this::check);
        mail.timersOf(instance).stream()
                .filter(timer -> isForNobody(timer.message(), open))
                .forEach(timer -> needless(timer, "only timers of steps that wait"));
        mail.activitiesOf(instance).stream()
                .filter(call -> call.execution().equals(instance.execution()) && !instance.hasScheduled(call.nonce()))
                .forEach(this::unscheduled);
    }

    private void check(int step, Waiting waiting) {
        if (waiting instanceof OpenSteps.Attempt attempt) {
            exactlyOne(
                    Invariant.I7,
                    "attempt " + attempt.number() + " of step " + step,
                    activities(call -> isOf(step, call.execution(), call.step())
                                    && call.nonce().equals(attempt.nonce()))
                            + messages(message -> isResult(message, step, attempt.nonce())));
        } else if (waiting instanceof OpenSteps.Retry retry) {
            Message due = new Message.RetryDue(instance.execution(), step, retry.attempt());
            exactlyOne(
                    Invariant.I7,
                    "attempt " + retry.attempt() + " of step " + step,
                    timers(timer -> timer.message().equals(due)) + messages(due::equals));
        } else if (waiting instanceof OpenSteps.Timer timer) {
            Message due = new Message.TimerDue(instance.execution(), step);
            exactlyOne(
                    Invariant.I9,
                    "the timer of step " + step + " for " + timer.due(),
                    timers(each -> each.message().equals(due) && each.millis() == ceilMillis(timer.due()))
                            + messages(due::equals));
        }
    }

    private void exactlyOne(Invariant invariant, String what, long found) {
        if (found != 1) {
            findings.add(invariant, instance, what + " in " + found + " places", "it in one place");
        }
    }

    private long activities(Predicate<ActivityCall> wanted) {
        return mail.activitiesOf(instance).stream().filter(wanted).count();
    }

    private long messages(Predicate<Message> wanted) {
        return mail.inboxOf(instance).stream().filter(wanted).count();
    }

    private long timers(Predicate<Mail.Due> wanted) {
        return mail.timersOf(instance).stream().filter(wanted).count();
    }

    private boolean isResult(Message message, int step, String nonce) {
        if (message instanceof Message.ActivityResult result) {
            return isOf(step, result.execution(), result.step())
                    && result.nonce().equals(nonce);
        }
        return message instanceof Message.ActivityFault fault
                && isOf(step, fault.execution(), fault.step())
                && fault.nonce().equals(nonce);
    }

    private boolean isOf(int step, String execution, int otherStep) {
        return step == otherStep && execution.equals(instance.execution());
    }

    private boolean isForNobody(Message message, Map<Integer, Waiting> open) {
        if (message instanceof Message.TimerDue timer) {
            return isPast(timer.execution()) || !(open.get(timer.step()) instanceof OpenSteps.Timer);
        }
        if (message instanceof Message.ActivityOverdue timeout) {
            return isPast(timeout.execution()) || !OpenSteps.isActivity(open.get(timeout.step()));
        }
        return message instanceof Message.RetryDue retry
                && (isPast(retry.execution()) || !(open.get(retry.step()) instanceof OpenSteps.Retry));
    }

    private boolean isPast(String execution) {
        return !execution.equals(instance.execution());
    }

    private void needless(Mail.Due timer, String expected) {
        findings.add(
                Invariant.I9,
                instance,
                "a timer for %s: %s".formatted(Instant.ofEpochMilli(timer.millis()), timer.message()),
                expected);
    }

    private void unscheduled(ActivityCall call) {
        findings.add(
                Invariant.I8,
                instance,
                "activity %s of step %s with nonce %s".formatted(call.activity(), call.step(), call.nonce()),
                "only activities with a nonce of the history");
    }

    private static long ceilMillis(Instant due) {
        return due.plusNanos(999_999).toEpochMilli();
    }
}
