package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of the JDK that change the object they are called on, or one that they are given: the resource
 * {@code mutators.members}, which says how. Immutable.
 */
public final class Mutators {
    private static final int RECEIVER = -1;

    /** @param changes which argument, or the receiver */
    private record Name(String text, int changes) {
        static Name parse(String word) {
            String[] parts = word.split("/");
            return new Name(parts[0], parts.length == 1 ? RECEIVER : Integer.parseInt(parts[1]));
        }

        boolean isOf(MemberRef method) {
            return text.endsWith("*")
                    ? method.name().startsWith(text.substring(0, text.length() - 1))
                    : method.name().equals(text);
        }
    }

    private final Map<String, List<Name>> namesByType = new HashMap<>();

    private Mutators() {}

    /** The ones that Perdure brings. */
    public static Mutators builtIn() {
        Mutators mutators = new Mutators();
        for (String line : RuleSet.lines("mutators.members")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+"));
                List<Name> names = mutators.namesByType.computeIfAbsent(words.get(0), type -> new ArrayList<>());
                words.subList(1, words.size()).forEach(word -> names.add(Name.parse(word)));
            }
        }
        return mutators;
    }

    /**
     * Which operand a call changes: 0 is the receiver, or the first argument of a static method.
     *
     * @param types internal names of the type that the call names, and of its supertypes
     */
    public Optional<Integer> changedOperand(Use call, Collection<String> types) {
        int receivers = call.kind() == Use.Kind.STATIC_CALL ? 0 : 1;
        return call.kind() == Use.Kind.STATIC_CALL || call.kind() == Use.Kind.VIRTUAL_CALL
                ? types.stream()
                        .map(type -> call.member().in(type))
                        .flatMap(method -> namesByType.getOrDefault(method.ownerName(), List.of()).stream()
                                .filter(name -> name.isOf(method)))
                        .map(name -> name.changes() + receivers)
                        .filter(operand -> operand >= 0)
                        .findFirst()
                : Optional.empty();
    }
}
