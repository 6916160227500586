package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the JDK does with the order of elements: the resource {@code order.members}, which says how. Immutable. */
public final class OrderKnowledge {
    /** What a type does with the order in which it is filled. */
    public enum Keeping {
        LINKED,
        HASHED,
        SCATTERED,
        SORTED
    }

    /** What a member does, by the word of the resource. */
    public enum Effect {
        ADDS,
        ADVANCES,
        APPENDS,
        ARRANGES,
        CALLS,
        COLLECTS,
        FLATTENS,
        GETS,
        GETS_VALUE,
        GIVES,
        GROUPS,
        HASHES,
        ITSELF,
        JOINS,
        KEYS,
        LISTS,
        MAPS,
        REDUCES,
        SCATTERS,
        SHOWS,
        SORTS,
        VALUES
    }

    private record Member(Effect effect, String name, int fewest, int most) {
        /** An array at the end may stand for any number of parameters. */
        boolean isOne(MemberRef candidate) {
            List<String> types = candidate.parameterTypes();
            boolean takesMany = !types.isEmpty() && types.get(types.size() - 1).endsWith("[]");
            int parameters = takesMany ? Integer.MAX_VALUE : types.size();
            return name.equals(candidate.name()) && fewest <= parameters && parameters <= most;
        }
    }

    private static final String CARRIES = "carries";

    private final Set<String> carriers = new HashSet<>();
    private final Map<String, Keeping> keeping = new HashMap<>();
    private final Map<String, List<Member>> members = new HashMap<>();

    private OrderKnowledge() {}

    /** The knowledge that Perdure brings. */
    public static OrderKnowledge builtIn() {
        OrderKnowledge knowledge = new OrderKnowledge();
        RuleSet.lines("order.members").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split("\\s+")))
                .forEach(knowledge::add);
        return knowledge;
    }

    private void add(List<String> words) {
        String word = words.get(0);
        List<String> rest = words.subList(1, words.size());
        Optional<Keeping> types = Arrays.stream(Keeping.values())
                .filter(value -> word.equals(value.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (word.equals(CARRIES)) {
            carriers.addAll(rest);
        } else if (types.isPresent()) {
            rest.forEach(type -> keeping.put(type, types.get()));
        } else {
            Effect effect = Effect.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            rest.subList(1, rest.size())
                    .forEach(name -> members.computeIfAbsent(rest.get(0), type -> new ArrayList<>())
                            .add(member(effect, name)));
        }
    }

    private static Member member(Effect effect, String text) {
        String[] parts = text.split("[/-]");
        if (parts.length == 1) {
            return new Member(effect, text, 0, Integer.MAX_VALUE);
        }
        boolean orMore = text.endsWith("+");
        int fewest = Integer.parseInt(parts[1].replace("+", ""));
        int most = parts.length > 2 ? Integer.parseInt(parts[2]) : orMore ? Integer.MAX_VALUE : fewest;
        return new Member(effect, parts[0], fewest, most);
    }

    /** Whether values of exactly this type have an order, or none, that what is made of them may keep. */
    public boolean carriesOrder(String binaryName) {
        return carriers.contains(binaryName);
    }

    /** What exactly this type does with the order in which it is filled; empty if nothing is said. */
    public Optional<Keeping> keeping(String binaryName) {
        return Optional.ofNullable(keeping.get(binaryName));
    }

    /** What a method of exactly this type does. */
    public Set<Effect> effects(MemberRef method) {
        EnumSet<Effect> effects = EnumSet.noneOf(Effect.class);
        members.getOrDefault(method.ownerName(), List.of()).stream()
                .filter(member -> member.isOne(method))
                .forEach(member -> effects.add(member.effect()));
        return effects;
    }
}
