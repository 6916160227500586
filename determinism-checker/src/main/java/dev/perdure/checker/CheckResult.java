package dev.perdure.checker;

import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a check that got to its end has found.
 *
 * @param entries how many orchestrators and named methods were checked
 * @param methods how many methods these reach, of those that are looked into
 * @param known how many findings the baseline has taken out
 * @param stale lines of the baseline that no finding has any more
 */
public record CheckResult(List<Violation> violations, int entries, int methods, int known, List<String> stale) {
    /** A class on the way that is missing or cannot be read: what it does was not checked. */
    private static final Set<String> UNCHECKED = Set.of("PERD-190", "PERD-191");

    CheckResult without(Baseline baseline) {
        Baseline.Applied applied = baseline.apply(violations);
        return new CheckResult(applied.violations(), entries, methods, applied.known(), applied.stale());
    }

    /** With what else was found, which no baseline takes out. */
    public CheckResult and(List<Violation> more) {
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(more);
        return new CheckResult(List.copyOf(all), entries, methods, known, stale);
    }

    /** Those that fail a build. */
    public List<Violation> errors() {
        return violations.stream()
                .filter(violation -> violation.rule().isError())
                .toList();
    }

    /** Whether everything on the way could be looked at. */
    public boolean isComplete() {
        return violations.stream().noneMatch(violation -> isUnchecked(violation.rule()));
    }

    static boolean isUnchecked(Rule rule) {
        return UNCHECKED.contains(rule.id());
    }
}
