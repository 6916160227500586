package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.ClassFiles;
import dev.perdure.checker.bytecode.ControlFlows;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.EntryPoint;
import dev.perdure.checker.reach.EntryPoints;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.reach.Reach;
import dev.perdure.checker.reach.StaticState;
import dev.perdure.checker.rule.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Derives the shapes of orchestrators from their class files. Not thread-safe. */
final class Shapes {
    private static final String ORCHESTRATOR = "dev/perdure/Orchestrator";

    private final TypeHierarchy types;
    private final ControlFlows code;
    private final RuleSet rules;
    private final Collection<String> classes;
    private final StaticState statics;
    private final DurableCalls durable;

    /**
     * Of the orchestrators among the classes.
     *
     * @param classPath where they are, and all that they use
     * @param classes internal names
     */
    Shapes(ClassFiles classPath, RuleSet rules, Collection<String> classes) {
        this.types = new TypeHierarchy(classPath);
        this.classes = List.copyOf(classes);
        this.statics = new StaticState(types, classes);
        this.code = new ControlFlows(classPath);
        this.rules = rules;
        this.durable = new DurableCalls(types, code);
    }

    /** The classes, and lambdas in them, that implement an orchestrator. */
    List<Implementation> implementations() {
        return new EntryPoints(types, EntrySelection.orchestrators())
                .in(classes).stream()
                        .flatMap(entry ->
                                orchestrator(entry.type())
                                        .map(orchestrator -> new Implementation(entry, orchestrator))
                                        .stream())
                        .toList();
    }

    /**
     * An orchestrator's code.
     *
     * @param orchestrator internal name of the interface
     */
    record Implementation(EntryPoint entry, String orchestrator) {}

    /** @throws ShapeTooLargeException if it cannot be written in a reasonable size */
    Shape derive(Implementation implementation, Patches patches) {
        EntryPoint entry = implementation.entry();
        CallGraph graph = Reach.from(entry, types, rules, statics, classes);
        DurableMethods methods =
                new DurableMethods(graph, types, member -> durable.of(member).isPresent());
        Automaton automaton = new Unfolding(types, code, new Callees(types, graph), durable, methods, patches)
                .of(inOrder(entry.methods()));
        return new Shape(
                name(implementation.orchestrator()),
                code.textOf(implementation.orchestrator(), ORCHESTRATOR, "version")
                        .orElse(""),
                MemberRef.type(entry.writtenIn()).ownerName(),
                ShapeText.of(automaton));
    }

    String name(String orchestrator) {
        return code.textOf(orchestrator, ORCHESTRATOR, "name")
                .orElseGet(() -> MemberRef.type(orchestrator).ownerSimpleName());
    }

    /** First an instance is made, then it is called. */
    private static List<List<MemberRef>> inOrder(List<MemberRef> methods) {
        List<MemberRef> constructors =
                methods.stream().filter(MemberRef::isConstructor).toList();
        List<MemberRef> called = methods.stream()
                .filter(method -> !method.isConstructor() && !method.isStaticInitialiser())
                .toList();
        return constructors.isEmpty() ? List.of(called) : List.of(constructors, called);
    }

    private Optional<String> orchestrator(String type) {
        return types.supertypes(type).stream()
                .flatMap(name -> types.find(name).stream())
                .filter(facts -> facts.isInterface() && facts.annotations().contains(ORCHESTRATOR))
                .map(ClassFacts::name)
                .findFirst();
    }
}
