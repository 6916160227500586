package dev.perdure.checker.rule;

import dev.perdure.checker.rule.Configuration.Line;
import dev.perdure.checker.rule.Configuration.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a configuration file. A line is {@code allow SIGNATURE because REASON}, {@code deny RULE SIGNATURE because
 * REASON}, {@code exempt SIGNATURE because REASON} or {@code trust PACKAGE.** because REASON}; {@link MemberPattern} says how signatures are written. Lines that
 * begin with {@code #} are comments.
 */
public final class ConfigurationParser {
    private static final Pattern FORM = Pattern.compile(
            "(\\w+)\\s+(?:([A-Z]+-[A-Z0-9-]+)\\s+)?(\\S+(?:\\s*,\\s*\\S+)*)(?:\\s+because\\s+(.*\\S))?");

    private final RuleSet rules;

    /** @param rules what {@code deny} may name */
    public ConfigurationParser(RuleSet rules) {
        this.rules = rules;
    }

    /** @throws IllegalArgumentException naming file and line, if a line is not understood */
    public Configuration parse(String file, List<String> lines) {
        return new Configuration(IntStream.range(0, lines.size())
                .filter(i -> !isComment(lines.get(i)))
                .mapToObj(i -> line(file + ":" + (i + 1), lines.get(i).strip()))
                .toList());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private Line line(String place, String text) {
        Matcher form = FORM.matcher(text);
        require(form.matches(), place, "'" + text + "' is not understood");
        Verdict verdict = verdict(place, form.group(1));
        Optional<String> rule = Optional.ofNullable(form.group(2));
        require(rule.isPresent() == (verdict == Verdict.DENY), place, "a rule is named after 'deny', and only there");
        rule.ifPresent(id -> require(
                rules.rules().stream().anyMatch(known -> known.id().equals(id)), place, "there is no rule " + id));
        require(form.group(4) != null, place, "there is no reason; end the line with 'because ...'");
        try {
            return new Line(verdict, MemberPattern.parse(form.group(3)), rule, form.group(4), place);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static Verdict verdict(String place, String word) {
        return switch (word) {
            case "allow" -> Verdict.ALLOW;
            case "deny" -> Verdict.DENY;
            case "exempt" -> Verdict.EXEMPT;
            case "trust" -> Verdict.TRUST;
            default ->
                throw new IllegalArgumentException(
                        place + ": there is no '" + word + "', but allow, deny, exempt and trust");
        };
    }

    private static void require(boolean condition, String place, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(place + ": " + problem);
        }
    }
}
