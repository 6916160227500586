package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.MemberPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what a configuration names exists. A type with a wildcard cannot be told, since classes are read lazily. */
public final class ConfigurationNames {
    private final TypeHierarchy types;

    public ConfigurationNames(TypeHierarchy types) {
        this.types = types;
    }

    /** The first line that names a type or member that is not on the class path, and what it is. */
    public Optional<String> firstUnknown(Configuration configuration) {
        return configuration.lines().stream()
                .flatMap(line -> unknown(line.pattern()).map(what -> line.place() + ": " + what).stream())
                .findFirst();
    }

    /** The members of its type that a signature without a wildcard in the type means. */
    public List<MemberRef> members(MemberPattern pattern) {
        return pattern.typeName().stream()
                .map(name -> name.replace('.', '/'))
                .flatMap(name -> types.supertypes(name).stream()
                        .flatMap(type -> types.find(type).stream())
                        .flatMap(ConfigurationNames::declared)
                        .filter(member ->
                                !member.isConstructor() || member.owner().equals(name))
                        .map(member -> member.in(name)))
                .filter(pattern::matches)
                .distinct()
                .toList();
    }

    private Optional<String> unknown(MemberPattern pattern) {
        Optional<String> type = pattern.typeName();
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (types.find(type.get().replace('.', '/')).isEmpty()) {
            return Optional.of("there is no type " + type.get() + " on the class path");
        }
        return members(pattern).isEmpty()
                ? Optional.of("type " + type.get() + " has no such member as " + pattern.text())
                : Optional.empty();
    }

    private static Stream<MemberRef> declared(ClassFacts type) {
        return Stream.concat(
                type.methods().values().stream().map(MethodFacts::ref).filter(ref -> !ref.isStaticInitialiser()),
                type.fields().keySet().stream().map(field -> new MemberRef(type.name(), field, "")));
    }
}
