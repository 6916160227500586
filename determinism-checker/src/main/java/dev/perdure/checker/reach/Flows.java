package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.Mutators;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Moves things from place to place as the uses of reached methods say. */
final class Flows {
    private final TypeHierarchy types;
    private final Values values;
    private final Set<Place.Field> fieldsRead = new LinkedHashSet<>();
    private final Mutators mutators = Mutators.builtIn();

    /** @param outdated takes the methods that are to be followed again */
    Flows(TypeHierarchy types, Consumer<MemberRef> outdated) {
        this.types = types;
        this.values = new Values(outdated);
    }

    /** What a use does that is no call. */
    void within(MemberRef method, Use use) {
        switch (use.kind()) {
            case INSTANTIATION, ARRAY, LAMBDA ->
                make(
                        method,
                        use,
                        Set.of(new Thing(method, use.at(), use.member().owner())));
            case STATIC_READ, FIELD_READ -> {
                Place.Field field = field(use);
                fieldsRead.add(field);
                make(method, use, values.at(field, method));
            }
            case STATIC_WRITE -> values.add(field(use), operand(method, use, 0));
            case FIELD_WRITE -> values.add(field(use), operand(method, use, 1));
            case ARRAY_READ ->
                operand(method, use, 0).forEach(array -> make(method, use, elements(array, method, use)));
            case ARRAY_WRITE ->
                operand(method, use, 0)
                        .forEach(array -> values.add(new Place.Elements(array), operand(method, use, 2)));
            case RETURN -> values.add(new Place.Returned(method), operand(method, use, 0));
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL, MONITOR -> {
                // Calls are told where they lead.
            }
        }
    }

    private Set<Thing> elements(Thing array, MemberRef method, Use use) {
        return array.isKnown()
                ? values.at(new Place.Elements(array), method)
                : Set.of(Thing.fromElsewhere(method, use.at()));
    }

    /** The things an operand may be; none if that is not known. */
    Set<Thing> operand(MemberRef method, Use use, int operand) {
        return operand < use.operands().size() ? values.of(use.operands().get(operand), method) : Set.of();
    }

    Set<Thing> from(MemberRef method, Origin origin) {
        return values.of(Set.of(origin), method);
    }

    /** What a method may return. */
    Set<Thing> returned(MemberRef method) {
        return values.at(new Place.Returned(method), method);
    }

    /** What an array may hold. */
    Set<Thing> elements(Thing array) {
        return values.at(new Place.Elements(array), array.method());
    }

    /** What a field may hold. */
    Set<Thing> held(MemberRef field, MemberRef reader) {
        return values.at(new Place.Field(field), reader);
    }

    /**
     * A call that leads to this method.
     *
     * @param receiver what it is called on; nothing if the operands say so
     */
    void call(MemberRef caller, Use call, MethodFacts target, Set<Thing> receiver) {
        MemberRef callee = target.ref();
        int first = target.isStatic() ? 0 : 1;
        int parameters = first + callee.parameterTypes().size();
        for (int i = 0; i < parameters; i++) {
            boolean isKnown = i < call.operands().size();
            Set<Thing> things = isKnown ? operand(caller, call, i) : Set.of(Thing.fromElsewhere(callee, -i - 1));
            values.add(new Place.Parameter(callee, i), i < first && !receiver.isEmpty() ? receiver : things);
        }
        make(caller, call, values.at(new Place.Returned(callee), caller));
    }

    /** A call of what is not looked into. */
    void callOutside(MemberRef caller, Use call) {
        mutators.changedOperand(call, List.of(call.member().owner()))
                .ifPresent(changed -> operand(caller, call, changed)
                        .forEach(array ->
                                values.add(new Place.Elements(array), Set.of(Thing.fromElsewhere(caller, call.at())))));
        make(caller, call, Set.of(Thing.fromElsewhere(caller, call.at())));
    }

    /** What a use leaves behind. */
    void make(MemberRef method, Use use, Set<Thing> things) {
        if (use.at() >= 0) {
            values.add(new Place.Made(method, use.at()), things);
        }
    }

    /** A field that nobody was seen to write holds what comes from elsewhere. Returns whether there is one more. */
    boolean fillEmptyFields() {
        List<Place.Field> empty = fieldsRead.stream().filter(values::isEmpty).toList();
        empty.forEach(field -> values.add(field, Set.of(Thing.fromElsewhere(field.field(), 0))));
        fieldsRead.clear();
        return !empty.isEmpty();
    }

    private Place.Field field(Use use) {
        MemberRef field = use.member();
        return new Place.Field(field.in(types.fieldOwner(field.owner(), field.name())));
    }
}
