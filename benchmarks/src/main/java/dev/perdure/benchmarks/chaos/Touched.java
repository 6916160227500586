package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls and errands were under way at a time of which something may have been lost. What happened to them may have
 * happened again, and differently; all others are judged as if nothing were ever lost.
 */
final class Touched {
    private final Evidence evidence;
    private final Set<String> errands = new HashSet<>();

    Touched(Evidence evidence) {
        this.evidence = evidence;
        Map<String, List<Call>> calls = evidence.calls().stream()
                .filter(call -> call.kind() == Kind.START || call.kind() == Kind.RESULT)
                .collect(Collectors.groupingBy(Call::target));
        calls.forEach((errand, ofIt) -> {
            if (isTouched(ofIt)) {
                errands.add(errand);
            }
        });
    }

    /** From its first start until its result was seen. */
    private boolean isTouched(List<Call> ofAnErrand) {
        long begun = ofAnErrand.stream().mapToLong(Call::invoked).min().orElse(0);
        long ended = ofAnErrand.stream()
                .filter(call -> call.kind() == Kind.RESULT && call.isAcknowledged())
                .mapToLong(Call::returned)
                .min()
                .orElse(Call.NEVER);
        return evidence.promise().mayHaveLost(begun, ended, evidence.faults());
    }

    /** Whether a call may have been lost, or its effect. */
    boolean has(Call call) {
        return evidence.promise().mayHaveLost(call.invoked(), call.returned(), evidence.faults());
    }

    /** Whether an errand, or the one that it is a part of, was under way. */
    boolean has(String instanceId) {
        int end = instanceId.indexOf('/');
        return errands.contains(end < 0 ? instanceId : instanceId.substring(0, end));
    }
}
