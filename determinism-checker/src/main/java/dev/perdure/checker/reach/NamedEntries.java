package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods that somebody named with a pattern. Of a type that has no instances of its own, the methods as its
 * implementations among the checked classes have them are meant, and its own static ones.
 */
final class NamedEntries {
    private final TypeHierarchy types;
    private final Collection<String> classes;

    NamedEntries(TypeHierarchy types, Collection<String> classes) {
        this.types = types;
        this.classes = classes;
    }

    List<EntryPoint> matching(EntryPattern pattern) {
        Map<String, Set<MethodFacts>> byType = new LinkedHashMap<>();
        for (String name : classes) {
            if (pattern.matchesType(name)) {
                types.find(name).ifPresent(facts -> collect(facts, pattern, byType));
            }
        }
        return byType.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entryPoint(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void collect(ClassFacts facts, EntryPattern pattern, Map<String, Set<MethodFacts>> byType) {
        List<String> receivers =
                facts.isConcrete() ? List.of(facts.name()) : types.concreteSubtypes(facts.name(), classes);
        List<MethodFacts> methods = methods(facts, pattern).toList();
        for (MethodFacts method : methods) {
            if (method.isStatic() || receivers.isEmpty()) {
                byType.computeIfAbsent(facts.name(), key -> new LinkedHashSet<>())
                        .add(method);
            } else {
                receivers.forEach(receiver -> types.resolve(
                                receiver, method.ref().signature())
                        .ifPresent(found -> byType.computeIfAbsent(receiver, key -> new LinkedHashSet<>())
                                .add(found)));
            }
        }
        byType.values().forEach(found -> found.removeIf(method -> method.isAbstract() || !isUsers(method)));
    }

    private Stream<MethodFacts> methods(ClassFacts facts, EntryPattern pattern) {
        return types.supertypes(facts.name()).stream()
                .filter(type -> !types.isPlatform(type))
                .flatMap(type -> types.find(type).stream())
                .flatMap(type -> type.methods().values().stream())
                .filter(method -> pattern.matchesMethod(method.ref()))
                .filter(method ->
                        !method.ref().isConstructor() || method.ref().owner().equals(facts.name()))
                .filter(method -> pattern.exactMethod() || method.isPublic())
                .filter(method -> !method.isSynthetic());
    }

    private boolean isUsers(MethodFacts method) {
        return !types.isPlatform(method.ref().owner());
    }

    private EntryPoint entryPoint(String type, List<MethodFacts> methods) {
        boolean hasInstance = methods.stream().anyMatch(method -> !method.isStatic());
        Stream<MemberRef> initialisers = types.find(type).stream()
                .flatMap(facts -> facts.methods().values().stream())
                .map(MethodFacts::ref)
                .filter(ref -> ref.isStaticInitialiser() || (hasInstance && ref.isConstructor()));
        return new EntryPoint(
                type,
                type,
                Stream.concat(methods.stream().map(MethodFacts::ref), initialisers)
                        .distinct()
                        .toList(),
                hasInstance);
    }
}
