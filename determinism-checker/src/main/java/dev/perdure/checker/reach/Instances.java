package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The types that reached code makes instances of, found by what they are subtypes of. */
final class Instances {
    private final TypeHierarchy types;
    private final Map<String, Set<String>> bySupertype = new HashMap<>();

    Instances(TypeHierarchy types) {
        this.types = types;
    }

    /** Returns whether the type is new here. */
    boolean add(String type) {
        if (of(type).contains(type)) {
            return false;
        }
        for (String supertype : types.supertypes(type)) {
            bySupertype.computeIfAbsent(supertype, key -> new LinkedHashSet<>()).add(type);
        }
        return true;
    }

    Set<String> of(String supertype) {
        return bySupertype.getOrDefault(supertype, Set.of());
    }
}
