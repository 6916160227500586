package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the orchestrators: what implements an interface annotated {@code @Orchestrator}, be it a class or a lambda. */
public final class EntryPoints {
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
                .flatMap(facts -> Stream.concat(implementingClass(facts).stream(), lambdas(facts)))
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
                .filter(lambda -> durable.implementedOrchestrators(lambda.type())
                        .findAny()
                        .isPresent())
                .map(lambda -> new EntryPoint(lambda.type(), type.name(), List.of(lambda.body())));
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
