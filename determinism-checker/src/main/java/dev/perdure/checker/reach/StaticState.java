package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.Mutators;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The static fields that something changes after their class was initialised, or whose objects it changes: told by each
 * method of the checked classes and of the classes that declare such fields, reached or not.
 */
public final class StaticState {
    /** How Eclipse's compiler names what a switch over an enum needs: made at its first use, always alike. */
    private static final String SWITCH_TABLE = "$SWITCH_TABLE$";

    private static final Set<Use.Kind> READS_PART =
            Set.of(Use.Kind.FIELD_READ, Use.Kind.ARRAY_READ, Use.Kind.VIRTUAL_CALL);
    /** What hands out a part of an object, so that a change of the part is one of the whole. */
    private static final Set<String> PART_READERS = Set.of(
            "computeIfAbsent",
            "descendingMap",
            "descendingSet",
            "entrySet",
            "get",
            "getOrDefault",
            "getValue",
            "headMap",
            "headSet",
            "iterator",
            "keySet",
            "listIterator",
            "navigableKeySet",
            "next",
            "subList",
            "subMap",
            "subSet",
            "tailMap",
            "tailSet",
            "values");

    /** What an iterator does to itself alone. */
    private static final Set<String> STEPS = Set.of("next", "nextElement", "previous", "forEachRemaining");

    private final TypeHierarchy types;
    private final Mutators mutators = Mutators.builtIn();
    private final Set<String> lookedAt = new HashSet<>();
    private final Set<MemberRef> initialisers = new HashSet<>();
    private final Set<MemberRef> written = new HashSet<>();
    private final Set<MemberRef> changed = new HashSet<>();

    /** @param checkedClasses internal names */
    public StaticState(TypeHierarchy types, Collection<String> checkedClasses) {
        this.types = types;
        checkedClasses.forEach(this::lookAt);
    }

    /** Whether the field may hold another value later. */
    boolean isVariable(MemberRef field) {
        ClassFacts owner = types.find(field.owner()).orElseThrow();
        lookAt(field.owner());
        if (field.name().startsWith(SWITCH_TABLE)) {
            return false;
        }
        return !owner.isFinal(field.name()) && !(owner.isPrivate(field.name()) && !written.contains(field));
    }

    /** Whether the object that the field holds may have another content later. */
    boolean isChanged(MemberRef field) {
        lookAt(field.owner());
        return changed.contains(field);
    }

    /** Whether the method runs only while its class is initialised. */
    boolean isInitialiser(MemberRef method) {
        lookAt(method.owner());
        return initialisers.contains(method);
    }

    private Optional<Integer> changedOperand(Use use) {
        return switch (use.kind()) {
            case ARRAY_WRITE, FIELD_WRITE -> Optional.of(0);
            case STATIC_CALL, VIRTUAL_CALL ->
                mutators.changedOperand(use, types.supertypes(use.member().owner()));
            default -> Optional.empty();
        };
    }

    private void lookAt(String type) {
        if (lookedAt.add(type)) {
            types.find(type).ifPresent(facts -> {
                initialisers.addAll(Initialisers.of(facts));
                facts.methods().values().forEach(this::lookAt);
            });
        }
    }

    private void lookAt(MethodFacts method) {
        String initialised = initialisers.contains(method.ref()) ? method.ref().owner() : "";
        Map<Integer, MemberRef> statics = new HashMap<>();
        Set<Integer> iterators = new HashSet<>();
        for (Use use : method.uses()) {
            if (use.kind() == Use.Kind.STATIC_READ) {
                statics.put(use.at(), field(use));
            } else if (use.kind() == Use.Kind.STATIC_WRITE) {
                note(written, field(use), initialised);
            } else {
                changedOperand(use)
                        .filter(operand -> !isStep(use, iterators))
                        .flatMap(operand -> operand(use, operand, statics))
                        .ifPresent(field -> note(changed, field, initialised));
                operand(use, 0, statics).ifPresent(field -> {
                    if (readsPart(use)) {
                        statics.put(use.at(), field);
                    }
                    if (use.member().name().equals("iterator")) {
                        iterators.add(use.at());
                    }
                });
            }
        }
    }

    private static Optional<MemberRef> operand(Use use, int operand, Map<Integer, MemberRef> statics) {
        return use.operands().stream()
                .skip(operand)
                .limit(1)
                .flatMap(Collection::stream)
                .filter(Origin.Made.class::isInstance)
                .flatMap(origin -> Optional.ofNullable(statics.get(((Origin.Made) origin).at())).stream())
                .findFirst();
    }

    /** Whether it takes the next of an iterator that the method itself asked for. */
    private static boolean isStep(Use use, Set<Integer> iterators) {
        return STEPS.contains(use.member().name())
                && !use.operands().isEmpty()
                && use.operands().get(0).stream()
                        .allMatch(origin -> origin instanceof Origin.Made made && iterators.contains(made.at()));
    }

    /** What a function makes is no part of it. */
    private static boolean readsPart(Use use) {
        MemberRef member = use.member();
        return READS_PART.contains(use.kind())
                && (use.kind() != Use.Kind.VIRTUAL_CALL
                        || (PART_READERS.contains(member.name())
                                && !member.owner().startsWith("java/util/function/")));
    }

    private static void note(Set<MemberRef> fields, MemberRef field, String initialised) {
        if (!field.owner().equals(initialised)) {
            fields.add(field);
        }
    }

    private MemberRef field(Use use) {
        MemberRef field = use.member();
        return field.in(types.fieldOwner(field.owner(), field.name()));
    }
}
