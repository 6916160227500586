package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the JDK that change the object they are called on: the resource {@code mutators.members}. Immutable.
 */
public final class Mutators {
    private static final String ARGUMENT = "/";

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

    /** Which argument a static method changes, declared by exactly this type: 0 is the first. */
    public Optional<Integer> changedArgument(MemberRef method) {
        return namesByType.getOrDefault(method.ownerName(), Set.of()).stream()
                .filter(name -> name.startsWith(method.name() + ARGUMENT))
                .map(name -> Integer.valueOf(name.substring(method.name().length() + ARGUMENT.length())))
                .findFirst();
    }

    /** Whether this is one, as a method of exactly this type. */
    public boolean contains(MemberRef method) {
        return namesByType.getOrDefault(method.ownerName(), Set.of()).contains(method.name());
    }
}
