package dev.perdure.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that a project knows of and lives with for now. A line is a rule and the members on the way from an entry to
 * the sink, without line numbers, so it stays the same while code around it changes. What keeps the check from
 * answering, and mistakes in permissions, are never part of it.
 */
public final class Baseline {
    private static final String HEADING = """
            # Findings that were there when this file was written. It is written by --update-baseline.
            """;
    private static final String NEVER = "PERD-";

    private final Set<String> lines;

    private Baseline(Set<String> lines) {
        this.lines = lines;
    }

    /**
     * What is left when known findings are taken out.
     *
     * @param known how many were taken out
     * @param stale lines that no finding has any more
     */
    public record Applied(List<Violation> violations, int known, List<String> stale) {}

    public static Baseline empty() {
        return new Baseline(Set.of());
    }

    public static Baseline of(List<String> lines) {
        Set<String> kept = new LinkedHashSet<>();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(kept::add);
        return new Baseline(kept);
    }

    /** The text of a file that knows all of these, sorted, so that its changes can be read. */
    public static String text(List<Violation> violations) {
        Set<String> lines = new TreeSet<>();
        Finding.of(violations).stream()
                .filter(finding -> !isNever(finding.violation()))
                .map(Finding::members)
                .forEach(lines::add);
        return HEADING + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }

    public Applied apply(List<Violation> violations) {
        List<Violation> left = new ArrayList<>();
        Set<String> stale = new LinkedHashSet<>(lines);
        int known = 0;
        for (Violation violation : violations) {
            List<Route> unknown = new ArrayList<>();
            for (Route route : violation.routes()) {
                String line = new Finding(violation, route).members();
                stale.remove(line);
                if (isNever(violation) || !lines.contains(line)) {
                    unknown.add(route);
                }
            }
            known += violation.routes().size() - unknown.size();
            if (!unknown.isEmpty()) {
                left.add(new Violation(violation.rule(), violation.sink(), unknown));
            }
        }
        return new Applied(left, known, List.copyOf(stale));
    }

    private static boolean isNever(Violation violation) {
        return violation.rule().id().startsWith(NEVER);
    }
}
