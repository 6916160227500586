package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the orchestrators: what implements an interface annotated {@code @Orchestrator}, be it a class or a lambda, and
 * the factories that make one from its context, which run anew on every replay.
 */
public final class EntryPoints {
    /** What the generated bindings take. */
    private static final String FACTORY = "java/util/function/Function";

    private final TypeHierarchy types;
    private final DurableTypes durable;

    public EntryPoints(TypeHierarchy types) {
        this.types = types;
        this.durable = new DurableTypes(types);
    }

    /**
     * The orchestrators among the classes.
     *
     * @param classes internal names of the classes to look at
     */
    public List<EntryPoint> in(Collection<String> classes) {
        return classes.stream()
                .flatMap(name -> types.find(name).stream())
                .flatMap(facts -> Stream.of(implementingClass(facts).stream(), lambdas(facts), factory(facts))
                        .flatMap(found -> found))
                .toList();
    }

    private Optional<EntryPoint> implementingClass(ClassFacts type) {
        List<MemberRef> entryMethods = durable.implementedOrchestrators(type.name())
                .flatMap(orchestrator -> implementations(type.name(), orchestrator))
                .distinct()
                .toList();
        if (entryMethods.isEmpty() || !type.isConcrete()) {
            return Optional.empty();
        }
        Stream<MemberRef> initialisers = type.methods().values().stream()
                .map(MethodFacts::ref)
                .filter(ref -> ref.isConstructor() || ref.isStaticInitialiser());
        return Optional.of(new EntryPoint(
                type.name(),
                type.name(),
                Stream.concat(entryMethods.stream(), initialisers).toList()));
    }

    private Stream<EntryPoint> lambdas(ClassFacts type) {
        return type.methods().values().stream()
                .flatMap(method -> method.lambdas().stream())
                .filter(lambda -> durable.isOrchestrator(lambda.type())
                        || (lambda.type().equals(FACTORY) && durable.makesOrchestrator(lambda.descriptor())))
                .map(lambda -> new EntryPoint(lambda.type(), type.name(), List.of(lambda.body())));
    }

    /** A factory that is a class: it was made once, outside; what runs again is its method. */
    private Stream<EntryPoint> factory(ClassFacts type) {
        return types.isSubtype(type.name(), FACTORY)
                ? type.methods().values().stream()
                        .map(MethodFacts::ref)
                        .filter(method -> method.name().equals("apply"))
                        .filter(method -> durable.makesOrchestrator(method.descriptor()))
                        .map(method -> new EntryPoint(type.name(), type.name(), List.of(method)))
                : Stream.empty();
    }

    private Stream<MemberRef> implementations(String type, ClassFacts orchestrator) {
        return types.supertypes(orchestrator.name()).stream()
                .flatMap(name -> types.find(name).stream())
                .filter(ClassFacts::isInterface)
                .flatMap(facts -> facts.methods().values().stream())
                .filter(MethodFacts::isAbstract)
                .flatMap(method -> types.resolve(type, method.ref().signature()).stream())
                .map(MethodFacts::ref);
    }
}
