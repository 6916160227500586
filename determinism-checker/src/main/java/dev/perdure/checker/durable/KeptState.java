package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.rule.Mutators;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows one object, and what its fields hold, through all methods that get a part of it, to where they change it. What
 * the methods make themselves they may change, and what the object was given when it was made is somebody else's.
 */
final class KeptState {
    private static final String PERDURE = "dev/perdure/";
    /** What hands out a part of an object of the JDK, so that a change of the part is one of the whole. */
    private static final Set<String> PARTS =
            Set.of("entrySet", "get", "getOrDefault", "getValue", "iterator", "keySet", "next", "subList", "values");
    /** What an iterator does to itself alone. */
    private static final Set<String> STEPS = Set.of("next", "nextElement", "previous", "forEachRemaining");

    private final TypeHierarchy types;
    private final Mutators mutators;
    private final MemberRef self;
    /** Of each method the values that belong to the object, and the field of it through which they were got. */
    private final Map<MemberRef, Map<Origin, MemberRef>> kept = new LinkedHashMap<>();

    private final Map<MemberRef, MemberRef> returned = new HashMap<>();
    private final Map<MemberRef, Set<Call>> calls = new LinkedHashMap<>();
    private boolean grows;

    /**
     * @param type internal name of the object's class
     * @param methods what is called on it
     */
    KeptState(TypeHierarchy types, Mutators mutators, String type, Collection<MemberRef> methods) {
        this.types = types;
        this.mutators = mutators;
        this.self = MemberRef.type(type);
        methods.forEach(method -> keep(method, new Origin.Parameter(0), self));
        do {
            grows = false;
            methods().forEach(method -> method.uses().forEach(use -> follow(method.ref(), use)));
        } while (grows);
    }

    /** The methods that get a part of the object. */
    List<MethodFacts> methods() {
        return kept.keySet().stream()
                .flatMap(method -> types.resolve(method.owner(), method.signature()).stream())
                .toList();
    }

    Map<MemberRef, List<Call>> calls() {
        Map<MemberRef, List<Call>> copy = new LinkedHashMap<>();
        calls.forEach((caller, found) -> copy.put(caller, new ArrayList<>(found)));
        return copy;
    }

    /** The field that the use changes, or of which it changes the content. */
    Optional<MemberRef> changed(MethodFacts method, Use use) {
        Optional<MemberRef> holder = kept(method.ref(), use, 0);
        return switch (use.kind()) {
            case FIELD_WRITE -> holder.map(field -> field.equals(self) ? use.member() : field);
            case ARRAY_WRITE -> holder;
            case STATIC_CALL, VIRTUAL_CALL -> changedOperand(use).flatMap(operand -> kept(method.ref(), use, operand));
            default -> Optional.empty();
        };
    }

    /** Collections and the like: a format that is used has the same content as before. */
    private Optional<Integer> changedOperand(Use call) {
        return STEPS.contains(call.member().name())
                ? Optional.empty()
                : mutators.changedOperand(
                        call,
                        types.supertypes(call.member().owner()).stream()
                                .filter(type -> type.startsWith("java/util/") || type.startsWith("java/lang/"))
                                .toList());
    }

    private void follow(MemberRef method, Use use) {
        switch (use.kind()) {
            case FIELD_READ ->
                kept(method, use, 0)
                        .filter(field -> !field.equals(self) || !isGiven(use.member()))
                        .ifPresent(field -> keep(method, made(use), field.equals(self) ? use.member() : field));
            case ARRAY_READ -> kept(method, use, 0).ifPresent(field -> keep(method, made(use), field));
            case RETURN -> kept(method, use, 0).ifPresent(field -> grows |= returned.put(method, field) == null);
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL -> call(method, use);
            default -> {
                // Makes something new, or changes what is there.
            }
        }
    }

    /** Whether the field only ever holds what a constructor was called with. */
    private boolean isGiven(MemberRef field) {
        MemberRef declared = field.in(types.fieldOwner(field.owner(), field.name()));
        List<Use> writes = types.find(declared.owner()).stream()
                .flatMap(facts -> facts.methods().values().stream())
                .flatMap(method -> method.uses().stream())
                .filter(use ->
                        use.kind() == Use.Kind.FIELD_WRITE && use.member().equals(declared))
                .toList();
        return !writes.isEmpty()
                && writes.stream()
                        .allMatch(write -> write.operands().size() == 2
                                && write.operands().get(1).stream().allMatch(Origin.Parameter.class::isInstance));
    }

    private void call(MemberRef method, Use use) {
        MemberRef called = use.member();
        if (types.isPlatform(called.owner())) {
            kept(method, use, 0)
                    .filter(field -> PARTS.contains(called.name()))
                    .ifPresent(field -> keep(method, made(use), field));
            return;
        }
        target(called).ifPresent(target -> {
            for (int i = 0; i < use.operands().size(); i++) {
                Origin parameter = new Origin.Parameter(i);
                kept(method, use, i).ifPresent(field -> {
                    keep(target, parameter, field);
                    calls.computeIfAbsent(method, caller -> new LinkedHashSet<>())
                            .add(new Call(method, target, use.line()));
                });
            }
            Optional.ofNullable(returned.get(target)).ifPresent(field -> keep(method, made(use), field));
        });
    }

    /** The project's own code; of what the receiver's class has instead, nothing is known. */
    private Optional<MemberRef> target(MemberRef called) {
        return types.resolve(called.owner(), called.signature())
                .filter(target -> !target.isAbstract() && !target.ref().owner().startsWith(PERDURE))
                .map(MethodFacts::ref);
    }

    private static Origin made(Use use) {
        return new Origin.Made(use.at());
    }

    private Optional<MemberRef> kept(MemberRef method, Use use, int operand) {
        Map<Origin, MemberRef> known = kept.getOrDefault(method, Map.of());
        return operand < use.operands().size()
                ? use.operands().get(operand).stream()
                        .flatMap(origin -> Stream.ofNullable(known.get(origin)))
                        .findFirst()
                : Optional.empty();
    }

    private void keep(MemberRef method, Origin value, MemberRef field) {
        grows |= kept.computeIfAbsent(method, key -> new HashMap<>()).putIfAbsent(value, field) == null;
    }
}
