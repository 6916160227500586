package dev.perdure.checker;

import dev.perdure.checker.bytecode.Allowance;
import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Call;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.CallPaths;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest ways through a call graph that lead around what is permitted: one from each entry method, and from
 * initialisers where no entry leads.
 */
final class Routes {
    private record Start(MemberRef entry, CallPaths paths) {}

    private record Starts(List<Start> entries, Start anywhere) {
        List<Start> leadingTo(MemberRef method) {
            List<Start> leading = entries.stream()
                    .filter(start -> start.paths().leadTo(method))
                    .toList();
            return leading.isEmpty() && anywhere.paths().leadTo(method) ? List.of(anywhere) : leading;
        }
    }

    private final TypeHierarchy types;
    private final EntryPoint orchestrator;
    private final CallGraph graph;
    private final Allowances allowances;
    private final Map<Set<Allowance>, Starts> starts = new HashMap<>();

    Routes(TypeHierarchy types, EntryPoint orchestrator, CallGraph graph, Allowances allowances) {
        this.types = types;
        this.orchestrator = orchestrator;
        this.graph = graph;
        this.allowances = allowances;
    }

    /** One for each entry method that leads to the sink; none if all that lead there do so by permission. */
    List<Route> to(Sink sink, Set<Allowance> permissions) {
        if (allowances.permit(permissions, sink)) {
            return List.of();
        }
        return starts.computeIfAbsent(permissions, this::starts).leadingTo(sink.user()).stream()
                .map(start -> route(start, sink))
                .toList();
    }

    private Starts starts(Set<Allowance> permissions) {
        List<MemberRef> entries = orchestrator.entryMethods();
        MemberRef first = entries.isEmpty() ? graph.roots().get(0) : entries.get(0);
        return new Starts(
                entries.stream()
                        .map(entry -> start(entry, List.of(entry), permissions))
                        .toList(),
                start(first, graph.roots(), permissions));
    }

    private Start start(MemberRef entry, Collection<MemberRef> methods, Set<Allowance> permissions) {
        return new Start(entry, new CallPaths(graph, methods, call -> !allowances.permit(permissions, call)));
    }

    private Route route(Start start, Sink sink) {
        List<Hop> path = new ArrayList<>();
        for (Call call : start.paths().to(sink.user())) {
            hop(call.caller(), call.line()).ifPresent(path::add);
        }
        path.add(hopAlways(sink.user(), sink.line()));
        return new Route(start.entry(), orchestrator.writtenIn(), List.copyOf(path));
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
}
