package dev.perdure.checker;

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
import java.util.List;
import java.util.Optional;

/** The shortest ways through a call graph: one from each entry method, and from initialisers where no entry leads. */
final class Routes {
    private record Start(MemberRef entry, CallPaths paths) {}

    private final TypeHierarchy types;
    private final EntryPoint orchestrator;
    private final List<Start> entries;
    private final Start initialisers;

    Routes(TypeHierarchy types, EntryPoint orchestrator, CallGraph graph) {
        this.types = types;
        this.orchestrator = orchestrator;
        this.entries = orchestrator.entryMethods().stream()
                .map(entry -> new Start(entry, new CallPaths(graph, List.of(entry))))
                .toList();
        this.initialisers = new Start(
                entries.isEmpty() ? graph.roots().get(0) : entries.get(0).entry(), new CallPaths(graph, graph.roots()));
    }

    /** One for each entry method that leads to the sink; never empty. */
    List<Route> to(Sink sink) {
        List<Route> routes = entries.stream()
                .filter(start -> start.paths().leadTo(sink.user()))
                .map(start -> route(start, sink))
                .toList();
        return routes.isEmpty() ? List.of(route(initialisers, sink)) : routes;
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
