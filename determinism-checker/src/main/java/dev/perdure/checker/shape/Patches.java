package dev.perdure.checker.shape;

import java.util.Optional;
import java.util.Set;

/**
 * The patches whose answer may be yes: all, for what new instances do; those that were there before, for what instances
 * in flight do.
 */
record Patches(Optional<Set<String>> known) {
    static final Patches ALL = new Patches(Optional.empty());

    static Patches of(Set<String> ids) {
        return new Patches(Optional.of(ids));
    }

    boolean isKnown(String id) {
        return known.isEmpty() || known.get().contains(id);
    }
}
