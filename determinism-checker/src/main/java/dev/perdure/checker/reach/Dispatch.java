package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what virtual calls lead to: the methods of the classes of their receivers, and while those are not all known,
 * of every class that has instances and fits. Remembers the calls, since later instances may be their receivers too.
 */
final class Dispatch {
    /** A call of whichever method the receiver's class has for a member. */
    record VirtualCall(MemberRef caller, Use use) {}

    /** Takes what was found. */
    interface Outcome {
        /** The call runs a method of that receiver. */
        void leads(VirtualCall call, MethodFacts target, Thing receiver);

        /** The call is taken to have a receiver of that type, which nobody was seen to make. */
        void assumed(VirtualCall call, String type);
    }

    private final TypeHierarchy types;
    private final Judge judge;
    private final DurableTypes durable;
    private final Flows flows;
    private final Collection<String> checkedClasses;
    private final Outcome outcome;
    private final Instances instances;
    private final Map<String, Set<VirtualCall>> callsByType = new LinkedHashMap<>();
    private final Set<VirtualCall> undecided = new LinkedHashSet<>();

    /** @param checkedClasses internal names of the classes whose instances may come from elsewhere */
    Dispatch(
            TypeHierarchy types,
            Judge judge,
            DurableTypes durable,
            Flows flows,
            Collection<String> checkedClasses,
            Outcome outcome) {
        this.types = types;
        this.judge = judge;
        this.durable = durable;
        this.flows = flows;
        this.checkedClasses = checkedClasses;
        this.outcome = outcome;
        this.instances = new Instances(types);
    }

    /** To the classes of the receivers, if all of them are known. There may be none yet. */
    void call(VirtualCall call) {
        Set<Thing> receivers = flows.operand(call.caller(), call.use(), 0);
        if (receivers.isEmpty()) {
            undecided.add(call);
        } else if (receivers.stream().allMatch(Thing::isKnown)) {
            receivers.forEach(receiver -> lead(call, receiver));
        } else {
            callOnAll(call);
        }
    }

    /** To every class that has instances, now or later. */
    void callOnAll(VirtualCall call) {
        String type = call.use().member().owner();
        if (callsByType.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(call)) {
            values(type).forEach(value -> outcome.assumed(call, value));
        }
        List.copyOf(instances.of(type)).forEach(instance -> lead(call, Thing.some(instance)));
    }

    /** What is decoded from input and history may be any of the records that a sealed type permits. */
    private List<String> values(String type) {
        return types.find(type).filter(ClassFacts::isSealed).isEmpty()
                ? List.of()
                : fitting(type).stream()
                        .filter(value ->
                                types.find(value).filter(ClassFacts::isRecord).isPresent())
                        .toList();
    }

    /** Reached code makes instances of the type. */
    void add(String type) {
        if (instances.add(type)) {
            for (String supertype : types.supertypes(type)) {
                List.copyOf(callsByType.getOrDefault(supertype, Set.of()))
                        .forEach(call -> lead(call, Thing.some(type)));
            }
        }
    }

    /** When nothing else is open: decides calls without a receiver. Returns whether there were some. */
    boolean decideRest() {
        return decideUndecided() || assumeInstances();
    }

    /** Where no receiver was found it is as good as unknown. */
    private boolean decideUndecided() {
        List<VirtualCall> calls = undecided.stream()
                .filter(call -> flows.operand(call.caller(), call.use(), 0).isEmpty())
                .toList();
        undecided.clear();
        calls.forEach(this::callOnAll);
        return !calls.isEmpty();
    }

    /** Gives every call at least one receiver. */
    private boolean assumeInstances() {
        List<VirtualCall> withoutReceiver = new ArrayList<>();
        callsByType.forEach((type, calls) -> {
            if (instances.of(type).isEmpty() && !judge.isOutside(type)) {
                withoutReceiver.addAll(calls);
            }
        });
        for (VirtualCall call : withoutReceiver) {
            fitting(call.use().member().owner()).forEach(type -> outcome.assumed(call, type));
        }
        return !withoutReceiver.isEmpty();
    }

    private List<String> fitting(String type) {
        Set<String> candidates = new LinkedHashSet<>(checkedClasses);
        candidates.add(type);
        List<String> fitting = types.concreteSubtypes(type, candidates).stream()
                .filter(candidate -> !durable.isOffLimits(candidate))
                .toList();
        return fitting.isEmpty() ? List.of(type) : fitting;
    }

    private void lead(VirtualCall call, Thing receiver) {
        types.select(receiver.type(), call.use().member())
                .filter(target -> !target.isAbstract() && !durable.isOffLimits(receiver.type()))
                .filter(target -> !judge.isOutside(target.ref().owner())
                        || judge.ofMember(call.caller(), call.use()).isEmpty())
                .ifPresent(target -> outcome.leads(call, target, receiver));
    }
}
