package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.Mutators;
import dev.perdure.checker.rule.Rule;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where things that static fields hold are changed or locked, whatever way they were handed there: those that are
 * made while classes are initialised, since one place cannot tell which of its things a field holds.
 */
final class SharedThings {
    private final TypeHierarchy types;
    private final Reached reached;
    private final Natures natures;
    private final Mutators mutators = Mutators.builtIn();
    private final Map<Thing, MemberRef> fields = new HashMap<>();
    private final Set<MemberRef> later;
    private final Set<Sink> sinks = new LinkedHashSet<>();

    /** @param roots where the orchestrator begins */
    SharedThings(TypeHierarchy types, Reached reached, Natures natures, Collection<MemberRef> roots) {
        this.types = types;
        this.reached = reached;
        this.natures = natures;
        this.later = later(roots);
        for (Step step : reached.steps()) {
            if (step.use().kind() == Use.Kind.STATIC_READ) {
                MemberRef field = step.use().member();
                reached.held(field).forEach(thing -> share(thing, field));
            }
        }
        addParts();
    }

    private boolean isMadeOnce(Thing thing) {
        return thing.at() >= 0 && !later.contains(thing.method()) && !isEmptyArray(thing);
    }

    /** What objects of one class hold cannot be told apart: it is shared if all of them are, or if it was made beside them. */
    private void addParts() {
        boolean found;
        do {
            found = false;
            for (Step step : reached.steps()) {
                if (step.use().kind() == Use.Kind.FIELD_WRITE && step.operands().size() == 2) {
                    found |= addParts(step.operand(0), step.operand(1));
                }
            }
        } while (found);
    }

    private boolean addParts(Set<Thing> holders, Set<Thing> parts) {
        Optional<MemberRef> field = shared(holders);
        return field.isPresent()
                && parts.stream()
                                .filter(part -> part.method().isStaticInitialiser()
                                        || fields.keySet().containsAll(holders))
                                .filter(part -> share(part, field.get()))
                                .count()
                        > 0;
    }

    /** What lies in it is shared with it. Returns whether that is new. */
    private boolean share(Thing thing, MemberRef field) {
        boolean isNew = isMadeOnce(thing) && fields.putIfAbsent(thing, field) == null;
        if (isNew) {
            reached.elements(thing).forEach(element -> share(element, field));
            natures.of(thing).contents().forEach(element -> share(element, field));
        }
        return isNew;
    }

    /** Changes, but for those that are made while the thing is being made. */
    Set<Sink> changes(Rule rule) {
        Passed passed = new Passed(reached, MemberRef.type(""), Set.of(), later);
        for (Step step : reached.steps()) {
            if (later.contains(step.method())) {
                changedOperand(step)
                        .flatMap(operand ->
                                shared(changed(step, operand, passed)).or(() -> ofConstant(step, operand)))
                        .ifPresent(field -> report(step.method(), step.use(), field, rule));
            }
        }
        return sinks;
    }

    /** The field of an enum that is changed, or whose object is: whatever way a constant came, it is shared. */
    private Optional<MemberRef> ofConstant(Step change, int operand) {
        Use use = change.use();
        if (use.kind() == Use.Kind.FIELD_WRITE) {
            return Optional.of(use.member()).filter(this::isOfEnum);
        }
        return use.operands().stream()
                .skip(operand)
                .limit(1)
                .flatMap(Set::stream)
                .filter(Origin.Made.class::isInstance)
                .flatMap(origin -> reached.making(change.method(), ((Origin.Made) origin).at()).stream())
                .filter(maker -> maker.kind() == Use.Kind.FIELD_READ)
                .map(Use::member)
                .filter(this::isOfEnum)
                .findFirst();
    }

    private boolean isOfEnum(MemberRef field) {
        return types.isSubtype(field.owner(), "java/lang/Enum");
    }

    /** Monitors that code of other instances waits for too. */
    Set<Sink> locks(Rule rule) {
        for (Step step : reached.steps()) {
            if (step.use().kind() == Use.Kind.MONITOR) {
                type(step.use())
                        .or(() -> shared(step.operand(0)))
                        .ifPresent(locked -> report(step.method(), step.use(), locked, rule));
            }
        }
        reached.steps()
                .forEach(step ->
                        lockingCallee(step).ifPresent(callee -> report(step.method(), step.use(), callee, rule)));
        return sinks;
    }

    private boolean isEmptyArray(Thing thing) {
        return reached.making(thing.method(), thing.at())
                .filter(use -> use.kind() == Use.Kind.ARRAY && use.isLastZero())
                .isPresent();
    }

    private Optional<MemberRef> lockingCallee(Step step) {
        MemberRef callee = step.use().member();
        return step.isStatic() && step.outside().isEmpty()
                ? types.resolve(callee.owner(), callee.signature())
                        .filter(MethodFacts::isSynchronized)
                        .map(MethodFacts::ref)
                : Optional.empty();
    }

    private static Optional<MemberRef> type(Use monitor) {
        return monitor.operands().stream()
                .flatMap(Set::stream)
                .filter(origin -> origin instanceof Origin.Constant constant && constant.isClass())
                .map(origin -> MemberRef.type(((Origin.Constant) origin).text()))
                .findFirst();
    }

    private Optional<MemberRef> shared(Set<Thing> things) {
        return things.stream()
                .flatMap(thing -> Optional.ofNullable(fields.get(thing)).stream())
                .findFirst();
    }

    /** Of the things that a use may change, those that have anything to change. */
    private Set<Thing> changed(Step step, int operand, Passed passed) {
        return natures.meant(passed.operand(step.method(), step.use(), operand)).stream()
                .filter(thing -> (operand > 0 || reached.fits(thing, step.use())) && hasState(thing))
                .collect(Collectors.toSet());
    }

    private boolean hasState(Thing thing) {
        return Identity.isArray(thing) || !reached.isLambda(thing) && hasFields(thing);
    }

    private boolean hasFields(Thing thing) {
        return types.find(thing.type()).filter(ClassFacts::isConcrete).isEmpty()
                || types.supertypes(thing.type()).stream()
                        .filter(type -> !type.equals("java/lang/Enum"))
                        .flatMap(type -> types.find(type).stream())
                        .anyMatch(facts -> facts.fields().keySet().stream().anyMatch(field -> !facts.isStatic(field)));
    }

    private Optional<Integer> changedOperand(Step step) {
        return switch (step.use().kind()) {
            case ARRAY_WRITE -> Optional.of(0);
            case FIELD_WRITE -> isCache(step) ? Optional.empty() : Optional.of(0);
            case STATIC_CALL, VIRTUAL_CALL ->
                step.outside()
                        .flatMap(called -> mutators.changedOperand(
                                step.use(), types.supertypes(step.use().member().owner())));
            default -> Optional.empty();
        };
    }

    /** What is computed once and kept is the same for all: an object, where the method looks first whether it is there. */
    private boolean isCache(Step write) {
        MemberRef field = write.use().member();
        boolean isObject =
                field.descriptor().startsWith("L") || field.descriptor().startsWith("[");
        return (isObject || field.name().toLowerCase(Locale.ROOT).contains("hash"))
                && reached.uses(write.method()).stream()
                        .anyMatch(use -> use.kind() == Use.Kind.FIELD_READ
                                && use.member().equals(field));
    }

    /** The methods that run after what they work on was made: not for constructors and static initialisers alone. */
    private Set<MemberRef> later(Collection<MemberRef> roots) {
        Set<MemberRef> found = new HashSet<>();
        Deque<MemberRef> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            MemberRef method = open.remove();
            if (!method.isConstructor() && !method.isStaticInitialiser() && found.add(method)) {
                open.addAll(reached.callees(method, at -> true));
            }
        }
        return found;
    }

    private void report(MemberRef method, Use use, MemberRef shared, Rule rule) {
        sinks.add(new Sink(method, use.line(), shared, rule));
    }
}
