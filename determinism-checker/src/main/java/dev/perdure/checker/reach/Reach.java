package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.Dispatch.VirtualCall;
import dev.perdure.checker.rule.RuleSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final TypeHierarchy types;
    private final DurableTypes durable;
    private final Judge judge;
    private final Exempt exempt;
    private final Texts textMaking;
    private final TextParts textParts;
    private final Reflection reflection;
    private final StaticState statics;

    private final Set<MemberRef> open = new LinkedHashSet<>();
    private final Map<MemberRef, MethodFacts> reached = new HashMap<>();
    private final Map<MemberRef, List<Use>> followed = new HashMap<>();
    private final Flows flows;
    private final Map<MemberRef, Map<MemberRef, Call>> calls = new LinkedHashMap<>();
    private final Map<MemberRef, Map<Integer, Set<MemberRef>>> callees = new HashMap<>();
    private final Set<Sink> sinks = new LinkedHashSet<>();
    private final Dispatch dispatch;
    private final Set<VirtualCall> texts = new HashSet<>();
    private final Map<String, List<MethodFacts>> callbacks = new HashMap<>();

    private Reach(TypeHierarchy types, RuleSet rules, StaticState statics, Collection<String> checkedClasses) {
        this.types = types;
        this.durable = new DurableTypes(types);
        this.judge = new Judge(types, rules, durable);
        this.exempt = new Exempt(judge);
        this.textMaking = new Texts(types);
        this.textParts = new TextParts(types);
        this.statics = statics;
        this.flows = new Flows(types, open::add);
        this.reflection = new Reflection(types, flows);
        this.dispatch = new Dispatch(types, judge, durable, flows, checkedClasses, new Dispatched());
    }

    /**
     * What the orchestrator reaches.
     *
     * @param statics of the checked classes
     * @param checkedClasses internal names of the classes whose instances may come from elsewhere
     */
    public static CallGraph from(
            EntryPoint entry,
            TypeHierarchy types,
            RuleSet rules,
            StaticState statics,
            Collection<String> checkedClasses) {
        return reach(entry, types, rules, statics, checkedClasses).graph(entry);
    }

    /** As {@link #from}, with what follows from where values come from: the order of elements. */
    public static CallGraph judged(
            EntryPoint entry,
            TypeHierarchy types,
            RuleSet rules,
            StaticState statics,
            OrderTypes order,
            Collection<String> checkedClasses) {
        Reach reach = reach(entry, types, rules, statics, checkedClasses);
        Reached code = new Reached(types, reach.judge, reach.flows, reach.followed, reach.callees);
        ThingRules broken = new ThingRules(types, rules, reach.judge, reach.durable);
        reach.sinks.addAll(broken.broken(code, reach.flows, order, entry.methods()));
        return reach.graph(entry).calling(code.functions());
    }

    private static Reach reach(
            EntryPoint entry,
            TypeHierarchy types,
            RuleSet rules,
            StaticState statics,
            Collection<String> checkedClasses) {
        Reach reach = new Reach(types, rules, statics, checkedClasses);
        for (MemberRef root : entry.methods()) {
            if (entry.hasInstance()) {
                reach.instantiate(root, entry.type(), 0);
            }
            types.resolve(root.owner(), root.signature()).ifPresent(method -> reach.begin(method, entry.type()));
        }
        reach.followAll();
        return reach;
    }

    private CallGraph graph(EntryPoint entry) {
        Map<MemberRef, List<Call>> callsByCaller = new HashMap<>();
        calls.forEach((caller, byCallee) -> callsByCaller.put(caller, List.copyOf(byCallee.values())));
        return new CallGraph(entry.methods(), callsByCaller, List.copyOf(sinks));
    }

    private void followAll() {
        do {
            while (!open.isEmpty()) {
                MemberRef method = open.iterator().next();
                open.remove(method);
                MethodFacts facts = Objects.requireNonNull(reached.get(method));
                followed.computeIfAbsent(method, key -> exempt.without(facts.uses()))
                        .forEach(use -> follow(method, use));
            }
        } while (dispatch.decideRest() || flows.fillEmptyFields());
    }

    private void begin(MethodFacts root, String type) {
        flows.call(root.ref(), new Use(Use.Kind.VIRTUAL_CALL, root.ref(), 0), root, Set.of(Thing.some(type)));
        visit(root);
    }

    private void follow(MemberRef user, Use use) {
        flows.within(user, use);
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
            case VIRTUAL_CALL -> virtualCall(user, use);
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
            judge.ofMember(user, use, flows.operand(user, use, 0)).forEach(sinks::add);
            textsOf(user, use).forEach(text -> makeText(new VirtualCall(user, text)));
            flows.callOutside(user, use);
            reflect(user, use);
            Serialisation.hooks(use).forEach(hook -> dispatch.callOnAll(new VirtualCall(user, hook)));
        }
    }

    private void reflect(MemberRef user, Use use) {
        flows.make(user, use, reflection.classes(user, use));
        reflection.leadsTo(user, use).forEach(led -> follow(user, led));
        if (reflection.isOpen(use)) {
            sinks.add(new Sink(user, use.line(), use.member(), judge.openReflection()));
        }
    }

    private Stream<Use> textsOf(MemberRef user, Use use) {
        MethodFacts facts = reached.get(user);
        return facts == null ? textMaking.madeBy(use).stream() : textParts.of(facts, use);
    }

    private void makeText(VirtualCall call) {
        if (!call.use().operands().isEmpty()) {
            dispatch.call(call);
        } else if (texts.add(call)) {
            dispatch.callOnAll(call);
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
        lead(user, use, target.get(), Set.of());
    }

    private void virtualCall(MemberRef user, Use use) {
        MemberRef callee = use.member();
        Optional<MethodFacts> declared = types.resolve(callee.owner(), callee.signature());
        if (declared.isEmpty()) {
            sinks.add(new Sink(user, use.line(), callee, judge.missing()));
            return;
        }
        boolean outside = judge.isOutside(declared.get().ref().owner());
        if (outside) {
            judgeOutside(user, use);
        }
        if (!declared.get().isOverridable()) {
            if (!outside) {
                lead(user, use, declared.get(), Set.of());
            }
        } else {
            dispatch.call(new VirtualCall(user, use));
        }
    }

    private void instantiate(MemberRef user, String type, int line) {
        initialise(user, type, line);
        callbacks.computeIfAbsent(type, judge::callbacks).stream()
                .filter(callback -> !Texts.isToString(callback.ref()))
                .forEach(callback -> lead(user, callbackOf(callback, line), callback, Set.of(Thing.some(type))));
        dispatch.add(type);
    }

    private void staticField(MemberRef user, Use use) {
        String owner = types.fieldOwner(use.member().owner(), use.member().name());
        if (judge.isOutside(owner)) {
            judgeOutside(user, new Use(use.kind(), use.member().in(owner), use.line()));
        } else {
            initialise(user, owner, use.line());
            MemberRef field = use.member().in(owner);
            if (!(user.owner().equals(owner) && statics.isInitialiser(user))) {
                judge.ofStatic(field, statics).ifPresent(rule -> sinks.add(new Sink(user, use.line(), field, rule)));
            }
        }
    }

    private void initialise(MemberRef user, String type, int line) {
        for (MethodFacts initialiser : judge.initialisers(type)) {
            lead(user, new Use(Use.Kind.STATIC_CALL, initialiser.ref(), line), initialiser, Set.of());
        }
    }

    private static Use callbackOf(MethodFacts method, int line) {
        return new Use(Use.Kind.VIRTUAL_CALL, method.ref(), line);
    }

    private void lead(MemberRef user, Use use, MethodFacts target, Set<Thing> receiver) {
        MemberRef callee = target.ref();
        if (judge.isOutside(callee.owner())) {
            judgeOutside(user, new Use(Use.Kind.EXACT_CALL, callee, use.line(), use.at(), use.operands()));
            return;
        }
        if (judge.isClosed(target)) {
            judge.ofClosed(target).ifPresent(rule -> sinks.add(new Sink(user, use.line(), callee, rule)));
            return;
        }
        Map<MemberRef, Call> callees = calls.computeIfAbsent(user, key -> new LinkedHashMap<>());
        callees.putIfAbsent(callee, new Call(user, callee, use.line()));
        this.callees
                .computeIfAbsent(user, key -> new HashMap<>())
                .computeIfAbsent(use.instruction(), key -> new HashSet<>())
                .add(callee);
        visit(target);
        flows.call(user, use, target, receiver);
    }

    private void visit(MethodFacts method) {
        if (reached.putIfAbsent(method.ref(), method) == null) {
            open.add(method.ref());
        }
    }

    private final class Dispatched implements Dispatch.Outcome {
        @Override
        public void leads(VirtualCall call, MethodFacts target, Thing receiver) {
            lead(call.caller(), call.use(), target, Set.of(receiver));
        }

        @Override
        public void assumed(VirtualCall call, String type) {
            instantiate(call.caller(), type, call.use().line());
        }
    }
}
