package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which things each place may hold: the sets of a points-to analysis by inclusion (Andersen 1994), without contexts.
 * They only grow; whoever read a place that has grown is told.
 */
final class Values {
    /** A place that holds more is taken to hold anything, and nothing else is known of it. */
    private static final int MANY = 32;

    private final Map<Place, Set<Thing>> held = new HashMap<>();
    private final Map<Place, Set<MemberRef>> readers = new HashMap<>();
    private final Consumer<MemberRef> outdated;

    /** @param outdated takes the methods that have read what is no longer all */
    Values(Consumer<MemberRef> outdated) {
        this.outdated = outdated;
    }

    /** What a method finds at a place, until it is told that there is more. */
    Set<Thing> at(Place place, MemberRef reader) {
        readers.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(reader);
        return held.getOrDefault(place, Set.of());
    }

    /** What an operand of an instruction may be; nothing for what is only null or a constant. */
    Set<Thing> of(Set<Origin> operand, MemberRef method) {
        if (operand.size() == 1) {
            return of(operand.iterator().next(), method);
        }
        Set<Thing> things = new HashSet<>();
        for (Origin origin : operand) {
            things.addAll(of(origin, method));
        }
        return things;
    }

    private Set<Thing> of(Origin origin, MemberRef method) {
        if (origin instanceof Origin.Parameter parameter) {
            return at(new Place.Parameter(method, parameter.index()), method);
        }
        if (origin instanceof Origin.Constant constant && constant.isClass()) {
            return Set.of(Thing.classOf(constant.text()));
        }
        if (origin instanceof Origin.Caught caught) {
            return Set.of(Thing.fromElsewhere(method, caught.at()));
        }
        return origin instanceof Origin.Made made ? at(new Place.Made(method, made.at()), method) : Set.of();
    }

    boolean isEmpty(Place place) {
        return held.getOrDefault(place, Set.of()).isEmpty();
    }

    void add(Place place, Collection<Thing> things) {
        if (things.isEmpty()) {
            return;
        }
        Set<Thing> before = held.getOrDefault(place, Set.of());
        if (!before.contains(Thing.ANYTHING) && !before.containsAll(things)) {
            Set<Thing> all = new LinkedHashSet<>(before);
            all.addAll(things);
            boolean isAnything = all.size() >= MANY || all.contains(Thing.ANYTHING);
            held.put(place, isAnything ? Set.of(Thing.ANYTHING) : Collections.unmodifiableSet(all));
            readers.getOrDefault(place, Set.of()).forEach(outdated);
        }
    }
}
