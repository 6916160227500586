package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which things have their elements in no order that lasts, and what the elements are, by what calls do that are
 * not looked into. Sorting makes a thing sorted wherever it happens.
 */
final class NatureFinder {
    private static final String ARRAY = "[]";
    private static final String COMPARATOR = "java.util.Comparator";
    private static final String COLLECTOR = "java.util.stream.Collector";

    private static final Set<Effect> TAKING = EnumSet.of(Effect.GETS, Effect.GETS_VALUE);
    private static final Set<Effect> RESULTS =
            EnumSet.of(Effect.CALLS, Effect.COLLECTS, Effect.GETS, Effect.GETS_VALUE, Effect.ITSELF);

    private final TypeHierarchy types;
    private final Reached reached;
    private final OrderTypes order;
    private final List<Step> steps;
    private final Natures natures;
    private final Groups groups;
    private boolean scatters;
    private boolean grown;

    NatureFinder(TypeHierarchy types, Reached reached, OrderTypes order, Natures natures) {
        this.types = types;
        this.reached = reached;
        this.order = order;
        this.natures = natures;
        this.groups = new Groups(order, natures);
        this.steps = reached.steps().stream().filter(this::matters).toList();
    }

    /** Finds all there is to know; first what is sorted, since that is never undone. */
    void find() {
        repeat();
        scatters = true;
        repeat();
    }

    private void repeat() {
        do {
            grown = false;
            steps.forEach(this::note);
        } while (grown);
    }

    private boolean matters(Step step) {
        Use use = step.use();
        if (step.outside().isEmpty()) {
            return use.at() >= 0 && (use.kind() == Use.Kind.INSTANTIATION || use.kind() == Use.Kind.LAMBDA);
        }
        MemberRef member = step.outside().get();
        return use.at() >= 0
                && (order.carriesOrder(member.returnType())
                        || (member.isConstructor()
                                && member.parameterTypes().stream().anyMatch(order::carriesOrder))
                        || !order.effects(member).isEmpty());
    }

    private void note(Step step) {
        Use use = step.use();
        Thing made = new Thing(step.method(), use.at(), use.member().owner());
        if (use.kind() == Use.Kind.INSTANTIATION) {
            order.keeping(use.member().ownerName())
                    .ifPresent(keeping -> grew(natures.of(made).keep(keeping)));
        } else if (use.kind() == Use.Kind.LAMBDA) {
            reached.body(made).forEach(body -> noteBody(natures.of(made), body));
        } else {
            step.outside().ifPresent(member -> noteCall(step, member));
        }
    }

    private void noteBody(Nature made, Use body) {
        if (body.kind() == Use.Kind.INSTANTIATION) {
            order.keeping(body.member().ownerName()).ifPresent(keeping -> grew(made.keep(keeping)));
        } else if (body.member().isMethod()) {
            Optional<MemberRef> outside = reached.outside(body);
            if (outside.isPresent()) {
                noteResult(made, outside.get(), order.effects(outside.get()));
            } else {
                Set<Thing> returned = reached.returned(body.member());
                returned.forEach(thing -> merge(made, natures.of(thing)));
                add(made.returned, returned);
            }
        }
    }

    private void noteResult(Nature made, MemberRef member, Set<Effect> does) {
        order.keeping(member.returnType()).ifPresent(keeping -> grew(made.keep(keeping)));
        grew(does.contains(Effect.SORTS) && made.keep(Keeping.SORTED));
        grew(does.contains(Effect.SCATTERS) && made.keep(Keeping.SCATTERED));
        grew(does.contains(Effect.HASHES) && made.keep(Keeping.HASHED));
        grew(made.join(does.contains(Effect.JOINS)));
    }

    private void noteCall(Step step, MemberRef member) {
        Set<Effect> does = order.effects(member);
        if (member.isConstructor() || does.contains(Effect.ADDS)) {
            Set<Thing> target = natures.meant(step.operand(0));
            for (int i = step.isStatic() ? 1 : 0; i < member.parameterTypes().size(); i++) {
                Set<Thing> argument = natures.meant(step.argument(i));
                Set<Thing> content = content(step, i, argument);
                for (Thing thing : target) {
                    put(natures.of(thing), member, i, argument, content);
                }
            }
        }
        if (does.contains(Effect.ARRANGES)) {
            natures.meant(step.operand(0))
                    .forEach(thing -> grew(natures.of(thing).keep(Keeping.SORTED)));
        }
        if (order.carriesOrder(member.returnType()) || !Collections.disjoint(does, RESULTS)) {
            noteMade(Thing.fromElsewhere(step.method(), step.use().at()), step, member);
        }
    }

    private void noteMade(Thing result, Step step, MemberRef member) {
        Set<Effect> does = order.effects(member);
        Nature made = natures.of(result);
        noteResult(made, member, does);
        if (!Collections.disjoint(does, TAKING) && !order.carriesOrder(member.returnType())) {
            noteTaken(result, natures.meant(step.operand(0)), does);
            if (does.contains(Effect.ADDS)) {
                noteComputed(made, step);
            }
            return;
        }
        if (does.contains(Effect.CALLS)) {
            natures.meant(step.receiver()).forEach(function -> {
                merge(made, natures.of(function));
                add(made.same, natures.of(function).returned);
            });
            return;
        }
        for (int i = 0; i < member.parameterTypes().size(); i++) {
            noteArgument(made, step, member, i);
        }
        grew(groups.note(made, step, member));
        Set<Thing> receiver = natures.meant(step.receiver());
        if (does.contains(Effect.ITSELF)) {
            add(made.same, receiver);
            add(made.same, step.isStatic() ? natures.meant(step.operand(0)) : Set.of());
            if (member.returnType().equals(COMPARATOR)) {
                step.operands().forEach(part -> add(made.same, natures.meant(part)));
            }
        }
        boolean isKeyed = does.contains(Effect.COLLECTS) && !made.keys.isEmpty();
        groups.collected(step).forEach(list -> scatter(natures.of(list), receiver));
        for (Thing thing : receiver) {
            if (isKeyed || does.contains(Effect.FLATTENS)) {
                scatter(made, Set.of(thing));
            } else {
                derive(made, thing, does);
            }
        }
    }

    private void noteArgument(Nature made, Step step, MemberRef member, int index) {
        Set<Effect> does = order.effects(member);
        Set<Thing> argument = natures.meant(step.argument(index));
        boolean maps = does.contains(Effect.MAPS) && argument.stream().anyMatch(reached::isLambda);
        if (maps || (does.contains(Effect.HASHES) && index == 0)) {
            argument.forEach(function -> {
                add(made.keys, results(function));
                if (member.returnType().equals(COLLECTOR) && maps) {
                    merge(made, natures.of(function));
                }
            });
        } else if (does.contains(Effect.FLATTENS)) {
            argument.forEach(function ->
                    natures.meant(natures.of(function).returned).forEach(stream -> derive(made, stream, does)));
        } else if (does.contains(Effect.COLLECTS) || member.returnType().equals(COLLECTOR)) {
            argument.forEach(collector -> {
                merge(made, natures.of(collector));
                add(made.keys, natures.of(collector).keys);
                add(made.values, natures.of(collector).values);
            });
        } else if (step.isStatic() || order.carriesOrder(member.parameterTypes().get(index))) {
            put(made, member, index, argument, content(step, index, argument));
        }
    }

    /** An element may be what was put in; one of a map is an entry. The value of a map stays in it. */
    private void noteTaken(Thing made, Set<Thing> from, Set<Effect> does) {
        for (Thing thing : from) {
            if (does.contains(Effect.GETS)) {
                add(natures.of(made).same, natures.of(thing).keys);
                add(natures.of(made).values, does.contains(Effect.KEYS) ? Set.of() : natures.of(thing).values);
            } else {
                add(natures.of(thing).values, does.contains(Effect.VALUES) ? Set.of() : Set.of(made));
                add(natures.of(made).same, natures.of(thing).values);
            }
        }
    }

    /** The value is what the functions make that compute it. */
    private void noteComputed(Nature made, Step step) {
        step.operands().stream()
                .flatMap(operand -> natures.meant(operand).stream())
                .filter(reached::isLambda)
                .forEach(function -> {
                    merge(made, natures.of(function));
                    add(made.same, natures.of(function).returned);
                });
    }

    /** What a function returns, as it is declared. */
    private Set<Thing> results(Thing function) {
        Set<Thing> results = new LinkedHashSet<>(natures.of(function).returned);
        if (results.stream().noneMatch(Thing::isKnown) && reached.isLambda(function)) {
            reached.body(function).stream()
                    .map(Use::member)
                    .filter(MemberRef::isMethod)
                    .map(body -> body.isConstructor() ? body.ownerName() : body.returnType())
                    .forEach(type -> results.add(Thing.some(type.replace('.', '/'))));
        }
        return results;
    }

    private void merge(Nature made, Nature from) {
        grew(made.keep(from.keeping()));
        grew(made.join(from.joins()));
    }

    private void derive(Nature made, Thing source, Set<Effect> does) {
        Nature from = natures.of(source);
        scatter(made, Set.of(source));
        if (does.contains(Effect.VALUES)) {
            add(made.keys, from.values);
            return;
        }
        if (!does.contains(Effect.MAPS)) {
            add(made.keys, from.keys);
        }
        if (!does.contains(Effect.KEYS)) {
            add(made.values, from.values);
        }
    }

    /** An argument becomes content, or the content of an argument does. */
    private void put(Nature target, MemberRef member, int index, Set<Thing> argument, Set<Thing> content) {
        String parameter = member.parameterTypes().get(index);
        if (order.carriesOrder(parameter) && !member.name().equals("add")) {
            scatter(target, argument);
            argument.forEach(thing -> {
                add(target.keys, natures.of(thing).keys);
                add(target.values, natures.of(thing).values);
                add(target.keys, reached.elements(thing));
            });
            content.stream().filter(thing -> thing.type().endsWith(ARRAY)).forEach(array -> {
                String type = array.type();
                add(target.keys, Set.of(Thing.some(type.substring(0, type.length() - ARRAY.length()))));
            });
        } else if (parameter.equals("java.lang.Object") || parameter.equals("java.lang.Enum")) {
            boolean pairs = isSubtype(member.owner(), "java/util/Map");
            add(pairs && index % 2 == 1 ? target.values : target.keys, content);
        }
    }

    private boolean isSubtype(String type, String supertype) {
        return types.isReadable(type) && types.isSubtype(type, supertype);
    }

    private void scatter(Nature target, Set<Thing> by) {
        if (scatters && target.keeping() == Keeping.LINKED) {
            add(target.scatteredBy, natures.unordered(by));
        }
    }

    /** The things themselves where they are known, else as they are declared. */
    private Set<Thing> content(Step step, int parameter, Set<Thing> argument) {
        Set<Thing> content = new HashSet<>(argument);
        content.remove(Thing.ANYTHING);
        if (argument.isEmpty() || !argument.stream().allMatch(Thing::isKnown)) {
            reached.declared(step.method(), step.use(), step.position(parameter))
                    .forEach(type -> content.add(Thing.some(type.replace('.', '/'))));
        }
        return content;
    }

    private void add(Set<Thing> set, Set<Thing> more) {
        grew(Nature.add(set, more));
    }

    private void grew(boolean isNew) {
        grown |= isNew;
    }
}
