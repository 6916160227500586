package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.OrderKnowledge;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which things have their elements in no order that lasts, and what the elements are. Sorting makes a thing sorted
 * wherever it happens.
 */
final class Natures {
    private static final String ARRAY = "[]";
    private static final String COLLECTOR = "java.util.stream.Collector";

    private static final Set<Effect> TAKING = EnumSet.of(Effect.GETS, Effect.GETS_VALUE);
    private static final Set<Effect> RESULTS =
            EnumSet.of(Effect.COLLECTS, Effect.GETS, Effect.GETS_VALUE, Effect.ITSELF);

    private final TypeHierarchy types;
    private final Reached reached;
    private final OrderKnowledge knowledge;
    private final Map<Thing, Nature> natures = new HashMap<>();
    private final Map<MemberRef, Set<Effect>> effects = new HashMap<>();
    private final Map<String, Boolean> carriers = new HashMap<>();
    private final Map<String, Optional<Keeping>> keepings = new HashMap<>();
    private boolean scatters;
    private boolean grown;

    Natures(TypeHierarchy types, Reached reached, OrderKnowledge knowledge) {
        this.types = types;
        this.reached = reached;
        this.knowledge = knowledge;
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
            for (MemberRef method : reached.methods()) {
                reached.uses(method).forEach(use -> note(method, use));
            }
        } while (grown);
    }

    /** Loops fill a thing in the order of others. Returns whether that is new. */
    boolean scatter(Thing filled, Set<Thing> by) {
        boolean isNew = false;
        for (Thing thing : meant(Set.of(filled))) {
            Nature nature = of(thing);
            isNew |= nature.keeping() == Keeping.LINKED && Nature.add(nature.scatteredBy, by);
        }
        return isNew;
    }

    Nature of(Thing thing) {
        return natures.computeIfAbsent(thing, key -> new Nature());
    }

    /** The things without an order whose order these have. */
    Set<Thing> unordered(Set<Thing> things) {
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing thing : meant(things)) {
            Nature nature = of(thing);
            if (nature.isUnorderedItself()) {
                found.add(thing);
            }
            if (!nature.isSorted()) {
                found.addAll(nature.scatteredBy);
            }
        }
        return found;
    }

    /** The things, and those that they may be. */
    Set<Thing> meant(Set<Thing> things) {
        Set<Thing> found = new LinkedHashSet<>(things);
        Deque<Thing> open = new ArrayDeque<>(things);
        while (!open.isEmpty()) {
            of(open.remove()).same.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** What a method outside does, as one of the nearest type of which something is said. */
    Set<Effect> effects(MemberRef method) {
        return effects.computeIfAbsent(method, key -> {
            Set<Effect> all = EnumSet.noneOf(Effect.class);
            types.supertypes(key.owner()).forEach(type -> all.addAll(knowledge.effects(key.in(type))));
            return all;
        });
    }

    boolean carriesOrder(String binaryName) {
        return carriers.computeIfAbsent(
                binaryName,
                name -> name.endsWith(ARRAY)
                        || supertypes(name).anyMatch(type -> knowledge.carriesOrder(type.replace('/', '.'))));
    }

    private Stream<String> supertypes(String binaryName) {
        String name = binaryName.replace('.', '/');
        return types.isReadable(name) ? types.supertypes(name).stream() : Stream.empty();
    }

    private Optional<Keeping> keeping(String binaryName) {
        return keepings.computeIfAbsent(
                binaryName,
                name -> name.endsWith(ARRAY)
                        ? Optional.empty()
                        : supertypes(name)
                                .flatMap(type -> knowledge.keeping(type.replace('/', '.')).stream())
                                .findFirst());
    }

    private void note(MemberRef method, Use use) {
        Thing made = new Thing(method, use.at(), use.member().owner());
        switch (use.kind()) {
            case INSTANTIATION -> {
                if (use.at() >= 0) {
                    keeping(use.member().ownerName()).ifPresent(keeping -> grew(of(made).keep(keeping)));
                }
            }
            case LAMBDA -> reached.body(made).forEach(body -> noteBody(of(made), body));
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL -> {
                if (use.at() >= 0) {
                    reached.outside(use).ifPresent(member -> noteCall(method, use, member));
                }
            }
            default -> {
                // Moves things, which keeps them as they are.
            }
        }
    }

    private void noteBody(Nature made, Use body) {
        if (body.kind() == Use.Kind.INSTANTIATION) {
            keeping(body.member().ownerName()).ifPresent(keeping -> grew(made.keep(keeping)));
        } else if (body.member().isMethod()) {
            Optional<MemberRef> outside = reached.outside(body);
            if (outside.isPresent()) {
                noteResult(made, outside.get(), effects(outside.get()));
            } else {
                Set<Thing> returned = reached.returned(body.member());
                returned.forEach(thing -> merge(made, of(thing)));
                add(made.same, returned);
            }
        }
    }

    private void noteResult(Nature made, MemberRef member, Set<Effect> does) {
        keeping(member.returnType()).ifPresent(keeping -> grew(made.keep(keeping)));
        grew(does.contains(Effect.SORTS) && made.keep(Keeping.SORTED));
        grew(does.contains(Effect.SCATTERS) && made.keep(Keeping.SCATTERED));
        grew(does.contains(Effect.HASHES) && made.keep(Keeping.HASHED));
        grew(made.join(does.contains(Effect.JOINS)));
    }

    private void noteCall(MemberRef method, Use use, MemberRef member) {
        Set<Effect> does = effects(member);
        boolean isStatic = use.kind() == Use.Kind.STATIC_CALL;
        Set<Thing> target = meant(reached.operand(method, use, 0));
        boolean fills = member.isConstructor() || does.contains(Effect.ADDS);
        for (int i = 0; i < member.parameterTypes().size(); i++) {
            int operand = i + (isStatic ? 0 : 1);
            Set<Thing> argument = meant(reached.operand(method, use, operand));
            Set<Thing> content = content(method, use, operand, argument);
            int index = i;
            if (fills && operand > 0) {
                target.forEach(thing -> put(of(thing), member, index, argument, content));
            }
        }
        if (does.contains(Effect.ARRANGES)) {
            target.forEach(thing -> grew(of(thing).keep(Keeping.SORTED)));
        }
        if (carriesOrder(member.returnType()) || !Collections.disjoint(does, RESULTS)) {
            noteMade(of(Thing.fromElsewhere(method, use.at())), method, use, member);
        }
    }

    private void noteMade(Nature made, MemberRef method, Use use, MemberRef member) {
        Set<Effect> does = effects(member);
        noteResult(made, member, does);
        boolean isStatic = use.kind() == Use.Kind.STATIC_CALL;
        List<String> parameters = member.parameterTypes();
        Set<Thing> receiver = isStatic ? Set.of() : meant(reached.operand(method, use, 0));
        if (!Collections.disjoint(does, TAKING) && !carriesOrder(member.returnType())) {
            noteTaken(Thing.fromElsewhere(method, use.at()), meant(reached.operand(method, use, 0)), does);
            return;
        }
        boolean collects = does.contains(Effect.COLLECTS) || member.returnType().equals(COLLECTOR);
        for (int i = 0; i < parameters.size(); i++) {
            int operand = i + (isStatic ? 0 : 1);
            Set<Thing> argument = meant(reached.operand(method, use, operand));
            if (does.contains(Effect.HASHES) && i == 0) {
                argument.forEach(function -> add(made.keys, results(function)));
            } else if (collects || does.contains(Effect.MAPS)) {
                argument.forEach(thing -> mergeFunction(made, thing, does));
            } else if (carriesOrder(parameters.get(i)) || isStatic) {
                put(made, member, i, argument, content(method, use, operand, argument));
            }
        }
        if (does.contains(Effect.ITSELF)) {
            add(made.same, receiver);
        }
        boolean isKeyed = does.contains(Effect.COLLECTS) && !made.keys.isEmpty();
        receiver.forEach(thing -> {
            if (isKeyed) {
                scatter(made, Set.of(thing));
            } else {
                derive(made, thing, does);
            }
        });
    }

    /** An element is no collection, but it may be what was put in. The value of a map stays in it. */
    private void noteTaken(Thing made, Set<Thing> from, Set<Effect> does) {
        for (Thing thing : from) {
            if (does.contains(Effect.GETS)) {
                add(of(made).same, of(thing).keys);
            } else {
                add(of(thing).values, Set.of(made));
                add(of(made).same, of(thing).values);
            }
        }
    }

    /** Of what a stream collects by hash, the function that comes first makes the keys. */
    private void mergeFunction(Nature made, Thing argument, Set<Effect> does) {
        if (does.contains(Effect.MAPS)) {
            add(made.keys, results(argument));
        } else {
            merge(made, of(argument));
            add(made.keys, of(argument).keys);
        }
    }

    /** What a function returns, as it is declared. */
    private Set<Thing> results(Thing function) {
        Set<Thing> results = new LinkedHashSet<>(of(function).same);
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
        Nature from = of(source);
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
        if (carriesOrder(parameter) && !member.name().equals("add")) {
            scatter(target, argument);
            argument.forEach(thing -> {
                add(target.keys, of(thing).keys);
                add(target.values, of(thing).values);
                add(target.keys, reached.elements(thing));
            });
            content.stream().filter(thing -> thing.type().endsWith(ARRAY)).forEach(array -> {
                String type = array.type();
                add(target.keys, Set.of(Thing.some(type.substring(0, type.length() - ARRAY.length()))));
            });
        } else if (parameter.equals("java.lang.Object")) {
            boolean pairs = isSubtype(member.owner(), "java/util/Map");
            add(pairs && index % 2 == 1 ? target.values : target.keys, content);
        }
    }

    private boolean isSubtype(String type, String supertype) {
        return types.isReadable(type) && types.isSubtype(type, supertype);
    }

    private void scatter(Nature target, Set<Thing> by) {
        if (scatters && target.keeping() == Keeping.LINKED) {
            add(target.scatteredBy, unordered(by));
        }
    }

    /** The things themselves where they are known, else as they are declared. */
    private Set<Thing> content(MemberRef method, Use use, int operand, Set<Thing> argument) {
        Set<Thing> content = new HashSet<>(known(argument));
        if (!argument.stream().allMatch(Thing::isKnown) || argument.isEmpty()) {
            reached.declared(method, use, operand).forEach(type -> content.add(Thing.some(type.replace('.', '/'))));
        }
        return content;
    }

    private static Set<Thing> known(Set<Thing> things) {
        Set<Thing> known = new LinkedHashSet<>(things);
        known.remove(Thing.ANYTHING);
        return known;
    }

    private void add(Set<Thing> set, Set<Thing> more) {
        grew(Nature.add(set, more));
    }

    private void grew(boolean isNew) {
        grown |= isNew;
    }
}
