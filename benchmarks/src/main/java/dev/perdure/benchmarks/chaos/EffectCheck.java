package dev.perdure.benchmarks.chaos;

import dev.perdure.RuntimeStatus;
import dev.perdure.benchmarks.chaos.Count.Of;
import dev.perdure.benchmarks.chaos.Found.CommittedEffect;
import dev.perdure.benchmarks.chaos.Found.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has each activity happened, and not again once its result was committed? An attempt that a fault hit in flight may
 * show later than that: a worker that was stopped goes on where it was.
 */
final class EffectCheck {
    /** By how much the clocks of workers and histories may differ, on one machine. */
    private static final long CLOCKS_DIFFER_MILLIS = 50;

    private final Evidence evidence;
    private final Touched touched;
    private final Count count;
    private final Map<String, CommittedEffect> committed;

    EffectCheck(Evidence evidence, Touched touched, Count count) {
        this.evidence = evidence;
        this.touched = touched;
        this.count = count;
        this.committed = evidence.found().committed();
    }

    void run() {
        Map<String, List<Ledger.Line>> byKey =
                evidence.effects().stream().collect(Collectors.groupingBy(Ledger.Line::key));
        committed.forEach((key, effect) -> {
            if (!byKey.containsKey(key)) {
                count.complain("the effect " + effect.value() + " is in the history and never happened");
            }
        });
        byKey.forEach(this::checkKey);
        checkValues();
    }

    private void checkKey(String key, List<Ledger.Line> unordered) {
        List<Ledger.Line> attempts = unordered.stream()
                .sorted(Comparator.comparingLong(Ledger.Line::at))
                .toList();
        CommittedEffect effect = committed.get(key);
        if (effect == null) {
            checkUncommitted(attempts.get(0));
            return;
        }
        boolean again = false;
        for (Ledger.Line attempt : attempts.subList(1, attempts.size())) {
            if (isAfterCommit(attempt, effect) && !isExcused(attempt, effect)) {
                again = true;
                count.add(
                        Of.DUPLICATE_EFFECTS,
                        "%s happened again on %s, %d ms after its result was committed"
                                .formatted(effect.value(), attempt.worker(), attempt.at() - effect.at()));
            }
        }
        if (attempts.size() > 1 && !again) {
            count.add(Of.REPEATED_ATTEMPTS);
        }
    }

    private static boolean isAfterCommit(Ledger.Line attempt, CommittedEffect effect) {
        return attempt.at() > effect.at() + CLOCKS_DIFFER_MILLIS;
    }

    private boolean isExcused(Ledger.Line attempt, CommittedEffect effect) {
        return evidence.faults().stream().anyMatch(fault -> fault.excuses(attempt.worker(), effect.at(), attempt.at()));
    }

    /** Without a loss nothing happens that no history asked for. */
    private void checkUncommitted(Ledger.Line attempt) {
        String instanceId = instanceId(attempt.key());
        Instance instance = evidence.found().instances().get(instanceId);
        boolean ended = instance != null && instance.status() == RuntimeStatus.COMPLETED;
        if (ended && !touched.has(instanceId) && !isDamaged(instanceId)) {
            count.complain(attempt.value() + " happened under " + attempt.key() + ", which is in no history");
        }
    }

    /** The history of such an instance was not read. */
    private boolean isDamaged(String instanceId) {
        return evidence.promise().mayPark().contains(instanceId);
    }

    /** {@code hub/instance/execution/step}; the instance may have slashes of its own. */
    private static String instanceId(String key) {
        String withoutStep = key.substring(0, key.lastIndexOf('/'));
        return withoutStep.substring(key.indexOf('/') + 1, withoutStep.lastIndexOf('/'));
    }

    /** {@code errand#part.activity}, as {@link Plan#value} makes it. */
    private static String errand(String value) {
        return value.substring(0, Math.max(0, value.indexOf('#')));
    }

    private void checkValues() {
        Map<String, Set<String>> keysOfValue = evidence.effects().stream()
                .collect(Collectors.groupingBy(
                        Ledger.Line::value, Collectors.mapping(Ledger.Line::key, Collectors.toSet())));
        keysOfValue.forEach((value, keys) -> {
            long surviving = keys.stream().filter(committed::containsKey).count();
            boolean lostOnce = touched.has(errand(value)) && surviving <= 1;
            if (keys.size() > 1 && !lostOnce) {
                count.add(Of.DUPLICATE_EFFECTS, value + " happened under the keys " + keys);
            }
        });
    }
}
