package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.ControlFlow;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.ControlFlows;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.UnreadableClassException;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.rule.Mutators;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.shape.Callees;
import dev.perdure.checker.shape.DurableCall;
import dev.perdure.checker.shape.DurableCalls;
import dev.perdure.checker.shape.DurableMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Applies the rules of durable code to what orchestrators reach, to their queries, and to the classes of entities. Not
 * thread-safe.
 */
public final class DurableRules {
    private final TypeHierarchy types;
    private final RuleSet rules;
    private final ControlFlows code;
    private final DurableCalls durable;
    private final Mutators mutators = Mutators.builtIn();

    /**
     * @param classPath that the types are of
     */
    public DurableRules(ClassFiles classPath, TypeHierarchy types, RuleSet rules) {
        this.types = types;
        this.rules = rules;
        this.code = new ControlFlows(classPath);
        this.durable = new DurableCalls(types, code);
    }

    /** What an orchestrator's code does that no orchestrator should; nothing where a class cannot be read. */
    public List<Sink> in(CallGraph graph) {
        try {
            Orchestrator orchestrator = new Orchestrator(graph);
            return orchestrator
                    .methods()
                    .flatMap(method -> sinks(method, orchestrator.breaches(method)))
                    .toList();
        } catch (UnreadableClassException e) {
            return List.of(); // which is told where it is followed
        }
    }

    /** What operations of an entity reach of the object, and what they do to it that they should not. */
    public CallGraph ofEntity(EntryPoint entity) {
        return graph(entity, state -> new EntityFields(entity.type(), state)::in);
    }

    /** What queries of an orchestrator reach of the object, and what they do beside looking. */
    public CallGraph ofQueries(EntryPoint orchestrator) {
        return graph(orchestrator, state -> new QueryEffects(types, durable, state)::in);
    }

    /** Of a class that lacks another, nothing is told: it cannot run. */
    private CallGraph graph(EntryPoint entry, Function<KeptState, Function<MethodFacts, List<Breach>>> rule) {
        try {
            KeptState state = new KeptState(types, mutators, entry.type(), entry.methods());
            List<Sink> sinks = state.methods().stream()
                    .filter(method -> durable.of(method.ref()).isEmpty())
                    .flatMap(method -> sinks(method, rule.apply(state).apply(method).stream()))
                    .toList();
            return new CallGraph(entry.methods(), state.calls(), sinks);
        } catch (UnreadableClassException e) {
            return new CallGraph(entry.methods(), Map.of(), List.of());
        }
    }

    private Stream<Sink> sinks(MethodFacts method, Stream<Breach> breaches) {
        return breaches.map(
                breach -> new Sink(method.ref(), breach.line(), breach.member(), rules.rule(breach.rule())));
    }

    /** What one of them reaches. */
    private final class Orchestrator {
        private final CallGraph graph;
        private final DurableMethods durableMethods;
        private final Callees callees;

        /** Which methods do what no critical section may hold, themselves or through others. */
        private final Set<MemberRef> forbiddenInSections;

        Orchestrator(CallGraph graph) {
            this.graph = graph;
            CallGraph running = graph.withFunctionsWhereTheyRun();
            this.durableMethods = new DurableMethods(
                    running, types, member -> durable.of(member).isPresent());
            this.callees = new Callees(types, graph);
            this.forbiddenInSections = new DurableMethods(
                            running,
                            types,
                            member -> durable.of(member)
                                    .filter(Sections::isForbiddenInSections)
                                    .isPresent())
                    .all();
        }

        /** Those that people wrote and that make durable calls. */
        Stream<MethodFacts> methods() {
            return durableMethods.all().stream()
                    .filter(method -> durable.of(method).isEmpty())
                    .flatMap(method -> types.resolve(method.owner(), method.signature()).stream());
        }

        Stream<Breach> breaches(MethodFacts method) {
            ControlFlow flow = code.flow(method.ref());
            List<Breach> found = new ArrayList<>();
            found.addAll(new DroppedTasks(types, durable, method).find());
            found.addAll(new LazyCalls(method, this::isDurable).find());
            found.addAll(new Swallowing(flow, at -> callsAny(method, flow, at, this::isDurable)).find());
            found.addAll(new Loops(
                            flow,
                            at -> callsAny(method, flow, at, this::isDurable),
                            at -> call(flow, at).filter(DurableCall::ends).isPresent(),
                            at -> callsAny(method, flow, at, method.ref()::equals))
                    .find());
            found.addAll(new Sections(
                            flow,
                            method.uses(),
                            durable::of,
                            at -> callsAny(method, flow, at, forbiddenInSections::contains))
                    .find());
            return found.stream();
        }

        private boolean isDurable(MemberRef called) {
            return durable.of(called).isPresent() || durableMethods.contains(called);
        }

        private boolean callsAny(MethodFacts caller, ControlFlow flow, int at, Predicate<MemberRef> callee) {
            Point point = flow.points().get(at);
            return isCall(point)
                    && (point.member().filter(callee).isPresent()
                            || callees.of(caller.ref(), point).stream().anyMatch(callee)
                            || graph.run(caller.ref(), point.member().orElseThrow()).stream()
                                    .anyMatch(callee));
        }

        private Optional<DurableCall> call(ControlFlow flow, int at) {
            Point point = flow.points().get(at);
            return isCall(point) ? point.member().flatMap(durable::of) : Optional.empty();
        }

        private boolean isCall(Point point) {
            return point.kind() == Kind.EXACT_CALL || point.kind() == Kind.VIRTUAL_CALL;
        }
    }
}
