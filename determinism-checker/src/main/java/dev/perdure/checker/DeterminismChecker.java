package dev.perdure.checker;

import dev.perdure.checker.bytecode.Allowance;
import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.Loops;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.durable.DurableRules;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.ConfigurationNames;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.reach.EntryPoints;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.reach.OrderTypes;
import dev.perdure.checker.reach.Reach;
import dev.perdure.checker.reach.StaticState;
import dev.perdure.checker.report.Route;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Class path in, violations out. Class files are read when an orchestrator reaches them. Not thread-safe. */
public final class DeterminismChecker {
    private final RuleSet builtIn = RuleSet.builtIn();
    private final Configuration configuration;
    private final TypeHierarchy types;
    private final OrderTypes order;
    private final EntryPoints entryPoints;
    private final DurableRules durable;

    /** Checks against the rules that Perdure brings. */
    public DeterminismChecker(ClassFiles classPath) {
        this(classPath, EntrySelection.orchestrators(), Configuration.none());
    }

    /** Heeds what a project says of its own. */
    public DeterminismChecker(ClassFiles classPath, Configuration configuration) {
        this(classPath, EntrySelection.orchestrators(), configuration);
    }

    /** Checks what else is asked for, too, and heeds what a project says of its own. */
    public DeterminismChecker(ClassFiles classPath, EntrySelection entries, Configuration configuration) {
        this.configuration = configuration;
        this.types = new TypeHierarchy(classPath);
        this.order = new OrderTypes(types, new Loops(classPath));
        this.entryPoints = new EntryPoints(types, entries);
        this.durable = new DurableRules(classPath, types, builtIn);
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
     * @throws CheckFailedException if what was asked for by name, or what the configuration names, is not there
     */
    public CheckResult run(Collection<String> classes) {
        requireNames(classes);
        RuleSet rules = rulesFor(classes);
        Allowances allowances = new Allowances(types);
        AllowanceAudit audit = new AllowanceAudit(types, rules, allowances, classes);
        Map<Sink, List<Route>> found = new LinkedHashMap<>();
        StaticState statics = new StaticState(types, classes);
        List<EntryPoint> entries = entryPoints.in(classes);
        Set<MemberRef> reached = new HashSet<>();
        for (EntryPoint entry : entries) {
            CallGraph judged = Reach.judged(entry, types, rules, statics, order, classes);
            CallGraph graph = judged.with(durable.in(judged));
            reached.addAll(graph.methods());
            note(entry, graph, allowances, found);
            audit.note(graph);
        }
        Map<EntryPoint, CallGraph> others = new LinkedHashMap<>();
        entryPoints.queriesIn(classes).forEach(queries -> others.put(queries, durable.ofQueries(queries)));
        entryPoints.entitiesIn(classes).forEach(entity -> others.put(entity, durable.ofEntity(entity)));
        others.forEach((entry, graph) -> {
            note(entry, graph, allowances, found);
            audit.note(graph);
        });
        return new CheckResult(violations(found, audit), count(entries), reached.size(), 0, List.of());
    }

    /** Who names a library's own methods asks what their code does. */
    private RuleSet rulesFor(Collection<String> classes) {
        List<String> named = entryPoints.namedTypes(classes).stream()
                .map(type -> type.replace('/', '.'))
                .toList();
        return builtIn.withoutTrustIn(named).with(configuration);
    }

    private void note(EntryPoint entry, CallGraph graph, Allowances allowances, Map<Sink, List<Route>> found) {
        Set<Allowance> permissions = allowances.reachedBy(graph);
        Routes routes = new Routes(types, entry, graph, allowances);
        for (Sink sink : graph.sinks()) {
            found.computeIfAbsent(subject(sink), key -> new ArrayList<>())
                    .addAll(routes.to(sink, allowances.about(sink, permissions)));
        }
    }

    /** A class that cannot be looked at is one finding, wherever it is used; what is forbidden is one at each place. */
    private static Sink subject(Sink sink) {
        return CheckResult.isUnchecked(sink.rule()) ? new Sink(sink.member(), 0, sink.member(), sink.rule()) : sink;
    }

    private void requireNames(Collection<String> classes) {
        new ConfigurationNames(types).firstUnknown(configuration).ifPresent(unknown -> {
            throw CheckProblem.CONFIGURATION.failure(unknown);
        });
        entryPoints.firstWithoutMethod(classes).ifPresent(pattern -> {
            throw CheckProblem.UNKNOWN_ENTRY.failure(pattern.text());
        });
        entryPoints.firstUnknownAnnotation(classes).ifPresent(annotation -> {
            throw CheckProblem.UNKNOWN_ANNOTATION.failure(annotation);
        });
    }

    private static List<Violation> violations(Map<Sink, List<Route>> found, AllowanceAudit audit) {
        List<Violation> violations = new ArrayList<>();
        found.forEach((sink, routes) -> {
            if (!routes.isEmpty()) {
                violations.add(new Violation(sink.rule(), sink.member(), Route.nearest(routes)));
            }
        });
        violations.addAll(audit.mistakes());
        return List.copyOf(violations);
    }

    private static int count(List<EntryPoint> entries) {
        return entries.stream()
                .mapToInt(entry -> Math.max(1, entry.entryMethods().size()))
                .sum();
    }
}
