package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The methods of the JDK that change the object they are called on: the resource {@code mutators.members}. Immutable.
 */
public final class Mutators {
    private final Map<String, Set<String>> namesByType = new HashMap<>();

    private Mutators() {}

    /** The ones that Perdure brings. */
    public static Mutators builtIn() {
        Mutators mutators = new Mutators();
        for (String line : RuleSet.lines("mutators.members")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                mutators.namesByType
                        .computeIfAbsent(words[0], type -> new HashSet<>())
                        .addAll(Arrays.asList(words).subList(1, words.length));
            }
        }
        return mutators;
    }

    /** Whether this is one, as a method of exactly this type. */
    public boolean contains(MemberRef method) {
        return namesByType.getOrDefault(method.ownerName(), Set.of()).contains(method.name());
    }
}
