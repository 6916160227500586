package dev.perdure.benchmarks.chaos;

import dev.perdure.RuntimeStatus;
import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Count.Of;
import dev.perdure.benchmarks.chaos.Found.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Has each orchestration ended as it should? */
final class InstanceCheck {
    private final Evidence evidence;
    private final Count count;

    InstanceCheck(Evidence evidence, Count count) {
        this.evidence = evidence;
        this.count = count;
    }

    void run() {
        Map<String, Call> starts = new LinkedHashMap<>();
        Stream.of(Kind.START, Kind.CREATE)
                .flatMap(evidence::calls)
                .filter(Call::isAcknowledged)
                .forEach(call -> starts.merge(call.target(), call, InstanceCheck::earlier));
        starts.values().forEach(this::check);
        evidence.found().instances().values().stream()
                .filter(instance -> !starts.containsKey(instance.id()))
                .forEach(this::checkOther);
    }

    private static Call earlier(Call one, Call other) {
        return one.returned() <= other.returned() ? one : other;
    }

    private void check(Call start) {
        count.add(Of.ORCHESTRATIONS);
        Optional<Instance> found =
                Optional.ofNullable(evidence.found().instances().get(start.target()));
        if (found.isPresent()) {
            check(found.get(), start.kind() == Kind.CREATE);
        } else if (evidence.promise().mayHaveLost(start, evidence.faults())) {
            count.add(Of.LOST_IN_WINDOW);
        } else {
            count.add(Of.LOST, start.target() + " was started and is gone");
        }
    }

    private void check(Instance instance, boolean sitter) {
        switch (instance.status()) {
            case COMPLETED -> {
                Plan plan = evidence.plans().get(instance.id());
                if (plan != null && plan.isRight(instance.result())) {
                    count.add(Of.COMPLETED);
                } else {
                    count.complain(instance.id() + " ended with the wrong result " + instance.result());
                }
            }
            case TERMINATED -> {
                if (sitter) {
                    count.add(Of.COMPLETED);
                } else {
                    count.complain(instance.id() + " was terminated and nobody asked for it");
                }
            }
            case FAILED -> count.complain(instance.id() + " failed");
            default -> unfinished(instance);
        }
    }

    /** Sub-orchestrations, and what an unanswered call may have started: their results show in other places. */
    private void checkOther(Instance instance) {
        if (!instance.status().isTerminal()) {
            unfinished(instance);
        }
    }

    /** It waits for what was acknowledged and then lost, as the mode allows. */
    private boolean hasLostAnEvent(Instance instance) {
        return evidence.calls(Kind.RAISE)
                .filter(call -> call.target().equals(instance.id()) && call.isAcknowledged())
                .anyMatch(call -> !instance.raised().contains(call.value())
                        && evidence.promise().mayHaveLost(call, evidence.faults()));
    }

    private void unfinished(Instance instance) {
        if (hasLostAnEvent(instance)) {
            count.add(Of.LOST_IN_WINDOW);
        } else if (instance.status() != RuntimeStatus.SUSPENDED) {
            count.add(Of.STUCK, instance.id() + " has not ended: " + instance.status());
        } else if (evidence.promise().mayPark().contains(instance.id())) {
            count.add(Of.PARKED);
        } else {
            count.add(Of.PARKED, instance.id() + " was parked and nothing was done to it");
        }
    }
}
