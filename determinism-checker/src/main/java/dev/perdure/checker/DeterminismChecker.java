package dev.perdure.checker;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.CallPaths;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.reach.EntryPoints;
import dev.perdure.checker.reach.Reach;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Class path in, violations out. Class files are read when an orchestrator reaches them. Not thread-safe. */
public final class DeterminismChecker {
    private final RuleSet rules;
    private final TypeHierarchy types;

    /** Checks against the rules that Perdure brings. */
    public DeterminismChecker(ClassFiles classPath) {
        this.rules = RuleSet.builtIn();
        this.types = new TypeHierarchy(classPath);
    }

    /**
     * Checks the orchestrators among the given classes. A use of the same member at the same place is one violation,
     * with the shortest path to it, however many orchestrators reach it.
     *
     * @param classes internal names of the classes to check, in the order in which orchestrators are to be reported
     * @throws dev.perdure.checker.bytecode.UnreadableClassException if one of them, or a supertype, cannot be read
     */
    public List<Violation> check(Collection<String> classes) {
        Map<Sink, Violation> found = new LinkedHashMap<>();
        for (EntryPoint entry : new EntryPoints(types).in(classes)) {
            CallGraph graph = Reach.from(entry, types, rules, classes);
            CallPaths paths = new CallPaths(graph);
            for (Sink sink : graph.sinks()) {
                found.merge(sink, violation(entry, sink, paths), DeterminismChecker::merge);
            }
        }
        return List.copyOf(found.values());
    }

    private Violation violation(EntryPoint entry, Sink sink, CallPaths paths) {
        List<Hop> path = new ArrayList<>();
        for (Call call : paths.to(sink.user())) {
            hop(call.caller(), call.line()).ifPresent(path::add);
        }
        path.add(hopAlways(sink.user(), sink.line()));
        return new Violation(sink.rule(), entry.writtenIn(), sink.member(), List.copyOf(path), List.of());
    }

    /** Methods that only the compiler knows are left out of the path. */
    private Optional<Hop> hop(MemberRef method, int line) {
        return types.resolve(method.owner(), method.signature())
                .filter(facts -> !facts.isBridge())
                .map(MethodFacts::ref)
                .map(ref -> hopAlways(ref, line));
    }

    private Hop hopAlways(MemberRef method, int line) {
        return new Hop(method, types.find(method.owner()).flatMap(ClassFacts::sourceFile), line);
    }

    private static Violation merge(Violation first, Violation second) {
        boolean firstIsShorter = first.path().size() <= second.path().size();
        Violation shortest = firstIsShorter ? first : second;
        Violation other = firstIsShorter ? second : first;
        MemberRef root = shortest.path().get(0).method();
        boolean goesThroughRoot =
                other.path().stream().anyMatch(hop -> hop.method().equals(root));
        List<MemberRef> alsoFrom = Stream.of(
                        first.alsoReachedFrom(),
                        second.alsoReachedFrom(),
                        goesThroughRoot
                                ? List.<MemberRef>of()
                                : List.of(other.path().get(0).method()))
                .flatMap(List::stream)
                .distinct()
                .filter(method -> !method.equals(root))
                .toList();
        return new Violation(shortest.rule(), shortest.orchestrator(), shortest.sink(), shortest.path(), alsoFrom);
    }
}
