package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.reach.EntryPoints;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.reach.Reach;
import dev.perdure.checker.reach.StaticState;
import dev.perdure.checker.report.Route;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Class path in, violations out. Class files are read when an orchestrator reaches them. Not thread-safe. */
public final class DeterminismChecker {
    private final RuleSet rules;
    private final TypeHierarchy types;
    private final EntryPoints entryPoints;

    /** Checks against the rules that Perdure brings. */
    public DeterminismChecker(ClassFiles classPath) {
        this(classPath, EntrySelection.orchestrators());
    }

    /** Checks what else is asked for, too. */
    public DeterminismChecker(ClassFiles classPath, EntrySelection entries) {
        this.rules = RuleSet.builtIn();
        this.types = new TypeHierarchy(classPath);
        this.entryPoints = new EntryPoints(types, entries);
    }

    /**
     * Checks the orchestrators among the given classes. A use of the same member at the same place is one violation,
     * with the shortest way to it from each entry that reaches it.
     *
     * @param classes internal names of the classes to check, in the order in which orchestrators are to be reported
     * @throws dev.perdure.checker.bytecode.UnreadableClassException if one of them, or a supertype, cannot be read
     */
    public List<Violation> check(Collection<String> classes) {
        return run(classes).violations();
    }

    /**
     * As {@link #check}, and says how much was checked.
     *
     * @throws CheckFailedException if an entry was asked for by name and is not there
     */
    public CheckResult run(Collection<String> classes) {
        entryPoints.firstWithoutMethod(classes).ifPresent(pattern -> {
            throw CheckProblem.UNKNOWN_ENTRY.failure(pattern.text());
        });
        Map<Sink, List<Route>> found = new LinkedHashMap<>();
        StaticState statics = new StaticState(types, classes);
        List<EntryPoint> entries = entryPoints.in(classes);
        for (EntryPoint entry : entries) {
            CallGraph graph = Reach.from(entry, types, rules, statics, classes);
            Routes routes = new Routes(types, entry, graph);
            for (Sink sink : graph.sinks()) {
                found.computeIfAbsent(sink, key -> new ArrayList<>()).addAll(routes.to(sink));
            }
        }
        List<Violation> violations = found.entrySet().stream()
                .map(entry ->
                        new Violation(entry.getKey().rule(), entry.getKey().member(), entry.getValue()))
                .toList();
        return new CheckResult(violations, count(entries));
    }

    private static int count(List<EntryPoint> entries) {
        return entries.stream()
                .mapToInt(entry -> Math.max(1, entry.entryMethods().size()))
                .sum();
    }
}
