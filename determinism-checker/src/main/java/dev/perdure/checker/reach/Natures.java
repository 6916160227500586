package dev.perdure.checker.reach;

import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is known of each thing as a collection. */
final class Natures {
    private final Map<Thing, Nature> natures = new HashMap<>();

    boolean anyUnordered() {
        return natures.values().stream().anyMatch(Nature::isUnorderedItself);
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
        return unordered(things, thing -> true);
    }

    /** Those whose order these have, as far as they, or what they may be, can be meant. */
    Set<Thing> unordered(Set<Thing> things, Predicate<Thing> canBe) {
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing thing : meant(things)) {
            if (!canBe.test(thing)) {
                continue;
            }
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
        if (things.stream().allMatch(thing -> of(thing).same.isEmpty())) {
            return things;
        }
        Set<Thing> found = new LinkedHashSet<>(things);
        Deque<Thing> open = new ArrayDeque<>(things);
        while (!open.isEmpty()) {
            of(open.remove()).same.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }
}
