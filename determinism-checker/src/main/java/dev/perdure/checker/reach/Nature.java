package dev.perdure.checker.reach;

import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is known of a thing as a collection: it only grows. Of a functional object, of what it makes. */
final class Nature {
    /** More contents than it is worth to know. */
    private static final int MANY = 32;

    private Keeping keeping = Keeping.LINKED;
    private boolean joins;
    private boolean lists;
    /** Elements, or the keys of a map. */
    final Set<Thing> keys = new LinkedHashSet<>();
    /** The values of a map. */
    final Set<Thing> values = new LinkedHashSet<>();
    /** What it may be, since the call that it comes from returns it. */
    final Set<Thing> same = new LinkedHashSet<>();
    /** Of a functional object, what it returns. */
    final Set<Thing> returned = new LinkedHashSet<>();
    /** The things without an order that it was filled from. */
    final Set<Thing> scatteredBy = new LinkedHashSet<>();

    Keeping keeping() {
        return keeping;
    }

    /** A sorted thing stays sorted. */
    boolean keep(Keeping found) {
        boolean isNew = found.compareTo(keeping) > 0;
        keeping = isNew ? found : keeping;
        return isNew;
    }

    boolean isSorted() {
        return keeping == Keeping.SORTED;
    }

    boolean isUnorderedItself() {
        return keeping == Keeping.HASHED || keeping == Keeping.SCATTERED;
    }

    boolean joins() {
        return joins;
    }

    boolean join(boolean found) {
        boolean isNew = found && !joins;
        joins |= found;
        return isNew;
    }

    /** Elements, keys and values. */
    Set<Thing> contents() {
        Set<Thing> contents = new LinkedHashSet<>(keys);
        contents.addAll(values);
        return contents;
    }

    /** Whether it collects a list. */
    boolean lists() {
        return lists;
    }

    boolean list() {
        boolean isNew = !lists;
        lists = true;
        return isNew;
    }

    static boolean add(Set<Thing> set, Collection<Thing> more) {
        return set.size() < MANY && set.addAll(more);
    }
}
