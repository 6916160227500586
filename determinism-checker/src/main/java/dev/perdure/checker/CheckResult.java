package dev.perdure.checker;

import dev.perdure.checker.report.Violation;
import java.util.List;
import java.util.Set;

/**
 * What a check that got to its end has found.
 *
 * @param entries how many orchestrators and named methods were checked
 */
public record CheckResult(List<Violation> violations, int entries) {
    /** A class on the way that is missing or cannot be read: what it does was not checked. */
    private static final Set<String> UNCHECKED = Set.of("PERD-190", "PERD-191");

    /** Whether everything on the way could be looked at. */
    public boolean isComplete() {
        return violations.stream()
                .noneMatch(violation -> UNCHECKED.contains(violation.rule().id()));
    }
}
