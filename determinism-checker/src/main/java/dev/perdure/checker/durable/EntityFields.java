package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.Mutators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds fields in which the class of an entity keeps what it should keep in its state: it is gone with the object. */
final class EntityFields {
    private static final String ID = "DUR-ENTITY-FIELD";

    private final TypeHierarchy types;
    private final Mutators mutators;
    private final ClassFacts entity;

    EntityFields(TypeHierarchy types, Mutators mutators, ClassFacts entity) {
        this.types = types;
        this.mutators = mutators;
        this.entity = entity;
    }

    /** In a method that runs after the object was made. */
    List<Breach> in(MethodFacts method) {
        Map<Origin, MemberRef> read = new HashMap<>();
        method.uses().stream()
                .filter(use -> use.kind() == Use.Kind.FIELD_READ && isOwn(use.member()))
                .forEach(use -> read.put(new Origin.Made(use.at()), use.member()));
        return method.uses().stream()
                .flatMap(use -> changed(use, read).map(field -> new Breach(ID, use.line(), field)).stream())
                .toList();
    }

    private boolean isOwn(MemberRef field) {
        return field.owner().equals(entity.name()) && !entity.isStatic(field.name());
    }

    private Optional<MemberRef> changed(Use use, Map<Origin, MemberRef> read) {
        return switch (use.kind()) {
            case FIELD_WRITE -> Optional.of(use.member()).filter(this::isOwn);
            case ARRAY_WRITE -> receiver(use, read);
            case VIRTUAL_CALL -> isMutator(use.member()) ? receiver(use, read) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean isMutator(MemberRef called) {
        return types.supertypes(called.owner()).stream().anyMatch(type -> mutators.contains(called.in(type)));
    }

    private static Optional<MemberRef> receiver(Use use, Map<Origin, MemberRef> read) {
        return use.operands().stream()
                .limit(1)
                .flatMap(origins -> origins.stream().flatMap(origin -> Optional.ofNullable(read.get(origin)).stream()))
                .findFirst();
    }
}
