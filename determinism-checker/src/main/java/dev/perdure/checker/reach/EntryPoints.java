package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the orchestrators: what implements an interface annotated {@code @Orchestrator}, be it a class or a lambda,
 * the factories that make one from its context, which run anew on every replay, and what else was asked for.
 */
public final class EntryPoints {
    /** What the generated bindings take. */
    private static final String FACTORY = "java/util/function/Function";

    private final TypeHierarchy types;
    private final EntrySelection selection;
    private final DurableTypes durable;

    public EntryPoints(TypeHierarchy types, EntrySelection selection) {
        this.types = types;
        this.selection = selection;
        this.durable = new DurableTypes(types, selection.interfaceAnnotations());
    }

    /**
     * The orchestrators among the classes.
     *
     * @param classes internal names of the classes to look at
     */
    public List<EntryPoint> in(Collection<String> classes) {
        Stream<EntryPoint> orchestrators = classes.stream()
                .flatMap(name -> types.find(name).stream())
                .flatMap(facts -> Stream.of(implementingClass(facts).stream(), lambdas(facts), factory(facts))
                        .flatMap(found -> found));
        return Stream.concat(orchestrators, named(classes)).distinct().toList();
    }

    /** The classes of entities among the classes, and what the engine calls of them. */
    public List<EntryPoint> entitiesIn(Collection<String> classes) {
        return implementing(classes, durable::implementedEntities);
    }

    /** The orchestrators among the classes that answer queries, and the methods that do. */
    public List<EntryPoint> queriesIn(Collection<String> classes) {
        return implementing(classes, durable::implementedQueries);
    }

    private List<EntryPoint> implementing(
            Collection<String> classes, Function<String, Stream<ClassFacts>> declarations) {
        return classes.stream()
                .flatMap(name -> types.find(name).stream())
                .filter(ClassFacts::isConcrete)
                .map(facts ->
                        new EntryPoint(facts.name(), facts.name(), implementations(facts.name(), declarations), true))
                .filter(entry -> !entry.methods().isEmpty())
                .toList();
    }

    private List<MemberRef> implementations(String type, Function<String, Stream<ClassFacts>> declarations) {
        return declarations
                .apply(type)
                .flatMap(declaration -> implementations(type, declaration))
                .distinct()
                .toList();
    }

    /** The internal names of the types that patterns name, without what implements them elsewhere. */
    public Set<String> namedTypes(Collection<String> classes) {
        NamedEntries named = new NamedEntries(types, classes);
        return selection.patterns().stream()
                .flatMap(pattern -> named.matching(pattern).stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry.type()),
                                entry.methods().stream().map(MemberRef::owner)))
                        .filter(pattern::matchesType))
                .collect(Collectors.toSet());
    }

    private Stream<EntryPoint> named(Collection<String> classes) {
        NamedEntries named = new NamedEntries(types, classes);
        return selection.patterns().stream().flatMap(pattern -> named.matching(pattern).stream());
    }

    /** The first pattern that means no method of the classes. */
    public Optional<EntryPattern> firstWithoutMethod(Collection<String> classes) {
        NamedEntries named = new NamedEntries(types, classes);
        return selection.patterns().stream()
                .filter(pattern -> named.matching(pattern).isEmpty())
                .findFirst();
    }

    /** The first annotation that was asked for, but is neither on the class path nor on what a class implements. */
    public Optional<String> firstUnknownAnnotation(Collection<String> classes) {
        return selection.interfaceAnnotations().stream()
                .filter(annotation ->
                        !EntrySelection.orchestrators().interfaceAnnotations().contains(annotation))
                .filter(annotation -> types.find(annotation).isEmpty())
                .filter(annotation -> {
                    DurableTypes annotated = new DurableTypes(types, Set.of(annotation));
                    return classes.stream().noneMatch(annotated::isOrchestrator);
                })
                .map(annotation -> annotation.replace('/', '.'))
                .sorted()
                .findFirst();
    }

    private Optional<EntryPoint> implementingClass(ClassFacts type) {
        List<MemberRef> entryMethods = implementations(type.name(), durable::implementedOrchestrators);
        if (entryMethods.isEmpty() || !type.isConcrete()) {
            return Optional.empty();
        }
        Stream<MemberRef> initialisers = type.methods().values().stream()
                .map(MethodFacts::ref)
                .filter(ref -> ref.isConstructor() || ref.isStaticInitialiser());
        return Optional.of(new EntryPoint(
                type.name(),
                type.name(),
                Stream.concat(entryMethods.stream(), initialisers).toList(),
                true));
    }

    private Stream<EntryPoint> lambdas(ClassFacts type) {
        return type.methods().values().stream()
                .flatMap(method -> method.lambdas().stream())
                .filter(lambda -> durable.isOrchestrator(lambda.type())
                        || (lambda.type().equals(FACTORY) && durable.makesOrchestrator(lambda.descriptor())))
                .map(lambda -> new EntryPoint(lambda.type(), type.name(), List.of(lambda.body()), true));
    }

    /** A factory that is a class: it was made once, outside; what runs again is its method. */
    private Stream<EntryPoint> factory(ClassFacts type) {
        return types.isSubtype(type.name(), FACTORY)
                ? type.methods().values().stream()
                        .map(MethodFacts::ref)
                        .filter(method -> method.name().equals("apply"))
                        .filter(method -> durable.makesOrchestrator(method.descriptor()))
                        .map(method -> new EntryPoint(type.name(), type.name(), List.of(method), true))
                : Stream.empty();
    }

    private Stream<MemberRef> implementations(String type, ClassFacts declaration) {
        return types.supertypes(declaration.name()).stream()
                .flatMap(name -> types.find(name).stream())
                .filter(ClassFacts::isInterface)
                .flatMap(facts -> facts.methods().values().stream())
                .filter(MethodFacts::isAbstract)
                .flatMap(method -> types.resolve(type, method.ref().signature()).stream())
                .filter(method ->
                        !method.isAbstract() && !types.isPlatform(method.ref().owner()))
                .map(MethodFacts::ref);
    }
}
