package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the calls of one orchestrator until nothing new is reached.
 *
 * <p>A virtual call leads to the methods of the classes that reached code instantiates. Where there is no such class
 * the receiver was made elsewhere (injected, or decoded from input): then the checked classes that fit are taken to
 * have instances. Functional objects run where they are made. What the JDK may call back on an instance is reached
 * where the instance is made (but {@code toString()} where a text is made of what may be one), and a static initialiser
 * where its class is used.
 */
public final class Reach {
    private record VirtualCall(MemberRef caller, MemberRef callee, int line) {
        Use use() {
            return new Use(Use.Kind.VIRTUAL_CALL, callee, line);
        }
    }

    private final TypeHierarchy types;
    private final DurableTypes durable;
    private final Judge judge;
    private final Texts texts;
    private final Collection<String> checkedClasses;

    private final Deque<MethodFacts> open = new ArrayDeque<>();
    private final Set<MemberRef> reached = new HashSet<>();
    private final Map<MemberRef, Map<MemberRef, Call>> calls = new LinkedHashMap<>();
    private final Set<Sink> sinks = new LinkedHashSet<>();
    private final Instances instances;
    private final Map<String, List<MethodFacts>> callbacks = new HashMap<>();
    private final Map<String, Set<VirtualCall>> virtualCalls = new LinkedHashMap<>();

    private Reach(TypeHierarchy types, RuleSet rules, Collection<String> checkedClasses) {
        this.types = types;
        this.durable = new DurableTypes(types);
        this.judge = new Judge(types, rules, durable);
        this.texts = new Texts(types);
        this.checkedClasses = checkedClasses;
        this.instances = new Instances(types);
    }

    /**
     * What the orchestrator reaches.
     *
     * @param checkedClasses internal names of the classes whose instances may come from elsewhere
     */
    public static CallGraph from(
            EntryPoint entry, TypeHierarchy types, RuleSet rules, Collection<String> checkedClasses) {
        Reach reach = new Reach(types, rules, checkedClasses);
        for (MemberRef root : entry.methods()) {
            types.resolve(root.owner(), root.signature()).ifPresent(reach::visit);
            reach.instantiate(root, entry.type(), 0);
        }
        reach.followAll();
        return reach.graph(entry);
    }

    private CallGraph graph(EntryPoint entry) {
        Map<MemberRef, List<Call>> callsByCaller = new HashMap<>();
        calls.forEach((caller, byCallee) -> callsByCaller.put(caller, List.copyOf(byCallee.values())));
        return new CallGraph(entry.methods(), callsByCaller, List.copyOf(sinks));
    }

    private void followAll() {
        do {
            while (!open.isEmpty()) {
                MethodFacts method = open.remove();
                method.uses().forEach(use -> follow(method.ref(), use));
            }
        } while (assumeInstances());
    }

    private void follow(MemberRef user, Use use) {
        String type = use.member().owner();
        try {
            Optional<String> missing = types.firstMissing(type);
            if (missing.isPresent()) {
                sinks.add(new Sink(user, use.line(), MemberRef.type(missing.get()), judge.missing()));
            } else if (judge.isOutside(type)) {
                judgeOutside(user, use);
            } else {
                judge.ofUse(use)
                        .ifPresentOrElse(
                                rule -> sinks.add(new Sink(user, use.line(), use.member(), rule)),
                                () -> followInside(user, use));
            }
        } catch (UnreadableClassException e) {
            sinks.add(new Sink(user, use.line(), MemberRef.type(e.className()), judge.unreadable()));
        }
    }

    private void followInside(MemberRef user, Use use) {
        switch (use.kind()) {
            case STATIC_CALL, EXACT_CALL -> exactCall(user, use);
            case VIRTUAL_CALL -> virtualCall(new VirtualCall(user, use.member(), use.line()));
            case INSTANTIATION, LAMBDA -> {
                if (!durable.isOffLimits(use.member().owner())) {
                    instantiate(user, use.member().owner(), use.line());
                }
            }
            case STATIC_READ, STATIC_WRITE -> staticField(user, use);
            case FIELD_READ, FIELD_WRITE, ARRAY, ARRAY_READ, ARRAY_WRITE, RETURN, MONITOR -> {
                // Leads nowhere.
            }
        }
    }

    private void judgeOutside(MemberRef user, Use use) {
        if (use.isOfMember()) {
            judge.ofMember(use).ifPresent(rule -> sinks.add(new Sink(user, use.line(), use.member(), rule)));
            texts.madeBy(use).ifPresent(text -> dispatchToAll(new VirtualCall(user, text, use.line())));
        }
    }

    private void exactCall(MemberRef user, Use use) {
        MemberRef member = use.member();
        Optional<MethodFacts> target = types.resolve(member.owner(), member.signature());
        if (target.isEmpty()) {
            sinks.add(new Sink(user, use.line(), member, judge.missing()));
            return;
        }
        if (use.kind() == Use.Kind.STATIC_CALL && !target.get().ref().owner().equals(user.owner())) {
            initialise(user, target.get().ref().owner(), use.line());
        }
        lead(user, target.get(), use.line());
    }

    private void virtualCall(VirtualCall call) {
        MemberRef callee = call.callee();
        Optional<MethodFacts> declared = types.resolve(callee.owner(), callee.signature());
        if (declared.isEmpty()) {
            sinks.add(new Sink(call.caller(), call.line(), callee, judge.missing()));
            return;
        }
        boolean outside = judge.isOutside(declared.get().ref().owner());
        if (outside) {
            judgeOutside(call.caller(), call.use());
        }
        if (!declared.get().isOverridable()) {
            if (!outside) {
                lead(call.caller(), declared.get(), call.line());
            }
        } else {
            dispatchToAll(call);
        }
    }

    private void dispatchToAll(VirtualCall call) {
        String owner = call.callee().owner();
        if (virtualCalls.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(call)) {
            List.copyOf(instances.of(owner)).forEach(type -> dispatch(call, type));
        }
    }

    private void dispatch(VirtualCall call, String type) {
        types.resolve(type, call.callee().signature())
                .filter(target -> !target.isAbstract())
                .filter(target -> !judge.isOutside(target.ref().owner())
                        || judge.ofMember(call.use()).isEmpty())
                .ifPresent(target -> lead(call.caller(), target, call.line()));
    }

    private void instantiate(MemberRef user, String type, int line) {
        initialise(user, type, line);
        callbacks.computeIfAbsent(type, judge::callbacks).stream()
                .filter(callback -> !Texts.isToString(callback.ref()))
                .forEach(callback -> lead(user, callback, line));
        if (instances.add(type)) {
            for (String supertype : types.supertypes(type)) {
                List.copyOf(virtualCalls.getOrDefault(supertype, Set.of())).forEach(call -> dispatch(call, type));
            }
        }
    }

    /** Gives every virtual call at least one receiver. Returns whether there were calls without. */
    private boolean assumeInstances() {
        List<VirtualCall> withoutReceiver = new ArrayList<>();
        virtualCalls.forEach((type, callsOnType) -> {
            if (instances.of(type).isEmpty() && !judge.isOutside(type)) {
                withoutReceiver.addAll(callsOnType);
            }
        });
        for (VirtualCall call : withoutReceiver) {
            receivers(call.callee().owner()).forEach(type -> instantiate(call.caller(), type, call.line()));
        }
        return !withoutReceiver.isEmpty();
    }

    private List<String> receivers(String type) {
        Set<String> candidates = new LinkedHashSet<>(checkedClasses);
        candidates.add(type);
        List<String> receivers = types.concreteSubtypes(type, candidates).stream()
                .filter(candidate -> !durable.isOffLimits(candidate))
                .toList();
        return receivers.isEmpty() ? List.of(type) : receivers;
    }

    private void staticField(MemberRef user, Use use) {
        String owner = types.fieldOwner(use.member().owner(), use.member().name());
        if (judge.isOutside(owner)) {
            judgeOutside(user, new Use(use.kind(), use.member().in(owner), use.line()));
        } else {
            initialise(user, owner, use.line());
        }
    }

    private void initialise(MemberRef user, String type, int line) {
        for (String supertype : types.supertypes(type)) {
            if (!judge.isOutside(supertype)) {
                types.find(supertype)
                        .map(ClassFacts::methods)
                        .map(methods -> methods.get(
                                MemberRef.staticInitialiser(supertype).signature()))
                        .ifPresent(initialiser -> lead(user, initialiser, line));
            }
        }
    }

    private void lead(MemberRef user, MethodFacts target, int line) {
        MemberRef callee = target.ref();
        if (judge.isOutside(callee.owner())) {
            judgeOutside(user, new Use(Use.Kind.EXACT_CALL, callee, line));
            return;
        }
        calls.computeIfAbsent(user, key -> new LinkedHashMap<>()).putIfAbsent(callee, new Call(user, callee, line));
        visit(target);
    }

    private void visit(MethodFacts method) {
        if (reached.add(method.ref())) {
            open.add(method);
        }
    }
}
