package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rules of a check, and the packages whose code is taken to be deterministic without looking. Immutable. */
public final class RuleSet {
    private static final List<String> FAMILIES = List.of(
            "time",
            "random",
            "identity",
            "order",
            "statics",
            "threads",
            "io",
            "environment",
            "reflection",
            "gc",
            "durable",
            "unchecked",
            "allowance");

    private static final String LIBRARIES = "libraries.config";

    private record Entry(Rule rule, Signature signature) {}

    private final List<Rule> rules;
    private final Set<String> trustedPackages;
    private final Configuration configuration;
    private final Map<String, List<Entry>> byType = new HashMap<>();

    private RuleSet(List<Rule> rules, Set<String> trustedPackages, Configuration configuration) {
        this.configuration = configuration;
        this.rules = rules;
        this.trustedPackages = trustedPackages;
        for (Rule rule : rules) {
            for (Signature signature : rule.signatures()) {
                byType.computeIfAbsent(signature.type(), type -> new ArrayList<>())
                        .add(new Entry(rule, signature));
            }
        }
    }

    /** The rules that Perdure brings. */
    public static RuleSet builtIn() {
        List<Rule> rules = FAMILIES.stream()
                .flatMap(family -> RuleParser.parse(family + ".rules", lines(family + ".rules")).stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        Set<String> trusted = lines("trusted.packages").stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet());
        RuleSet bare = new RuleSet(rules, trusted, Configuration.none());
        return bare.with(new ConfigurationParser(bare).parse(LIBRARIES, lines(LIBRARIES)));
    }

    /**
     * These rules where the types are what is checked: what would keep their own code from being looked into does not
     * hold, neither for them nor for what is trusted together with them.
     */
    public RuleSet withoutTrustIn(Collection<String> binaryNames) {
        Set<String> checked = binaryNames.stream().map(RuleSet::packageOf).collect(Collectors.toSet());
        return new RuleSet(
                rules,
                trustedPackages.stream().filter(name -> !checked.contains(name)).collect(Collectors.toSet()),
                configuration.withoutTrustIn(binaryNames));
    }

    /** These rules for a project that has something to say of its own. */
    public RuleSet with(Configuration projects) {
        return new RuleSet(rules, trustedPackages, configuration.and(projects));
    }

    /** What Perdure says of libraries, and then the project; it goes before the rules. */
    public Configuration configuration() {
        return configuration;
    }

    /** Sorted by id. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule with that id.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    /** Whether the code of the member's type is not looked into, because of its package. */
    public boolean isTrusted(MemberRef member) {
        return trustedPackages.contains(packageOf(member.ownerName()));
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    /**
     * The rule that forbids a member of exactly this type.
     *
     * @param use of the member, or of an override
     * @param userCalls whether the class that contains the use calls a method that has one of these names
     */
    public Optional<Rule> forbidding(MemberRef member, Use use, Predicate<Set<String>> userCalls) {
        return byType.getOrDefault(member.ownerName(), List.of()).stream()
                .filter(entry -> entry.signature().names(member)
                        && entry.signature().condition().means(use, userCalls))
                .map(Entry::rule)
                .findFirst();
    }

    static List<String> lines(String resource) {
        InputStream in = RuleSet.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the checker's jar lacks its resource " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
