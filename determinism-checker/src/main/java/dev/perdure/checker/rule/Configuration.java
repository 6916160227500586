package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project says about members, beyond the rules that Perdure brings. Where several lines are about a member the
 * last one decides.
 *
 * @param lines of all files, in their order
 */
public record Configuration(List<Line> lines) {
    /** What becomes of a member. */
    public enum Verdict {
        /** It may be used, and is not looked into. */
        ALLOW,
        /** Using it breaks a rule. */
        DENY,
        /** As {@link #ALLOW}, and functional objects that are handed to it are not looked into. */
        EXEMPT,
        /** As {@link #ALLOW}, for all that a type or package has. */
        TRUST
    }

    /**
     * @param rule the id of the rule that it breaks, for {@link Verdict#DENY}
     * @param place file and line
     */
    public record Line(Verdict verdict, MemberPattern pattern, Optional<String> rule, String reason, String place) {}

    public static Configuration none() {
        return new Configuration(List.of());
    }

    /** This one, and then the other. */
    public Configuration and(Configuration later) {
        return new Configuration(
                Stream.concat(lines.stream(), later.lines.stream()).toList());
    }

    /** This one, without the lines that trust one of the types. */
    Configuration withoutTrustIn(Collection<String> binaryNames) {
        return new Configuration(lines.stream()
                .filter(line ->
                        line.verdict() != Verdict.TRUST || binaryNames.stream().noneMatch(line.pattern()::matchesType))
                .toList());
    }

    private Optional<Line> deciding(MemberRef member) {
        return lines.stream().filter(line -> line.pattern().matches(member)).reduce((earlier, later) -> later);
    }

    /**
     * The line that decides about a member of a type, looked at as one of it and of its supertypes, the nearest first:
     * that of the nearest, but a later one of any if the nearest is only trusted.
     */
    public Optional<Line> deciding(List<MemberRef> lookups) {
        List<Line> deciding =
                lookups.stream().flatMap(member -> deciding(member).stream()).toList();
        return deciding.isEmpty() || deciding.get(0).verdict() != Verdict.TRUST
                ? deciding.stream().findFirst()
                : deciding.stream().max(Comparator.comparingInt(lines::indexOf));
    }

    /** Whether a type is trusted as a whole. */
    public boolean trusts(String binaryName) {
        return lines.stream()
                .filter(line ->
                        line.verdict() == Verdict.TRUST && line.pattern().matchesType(binaryName))
                .findAny()
                .isPresent();
    }
}
