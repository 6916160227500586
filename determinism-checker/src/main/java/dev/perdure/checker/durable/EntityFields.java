package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Use;
import java.util.List;
import java.util.Optional;

/** Finds fields in which the class of an entity keeps what it should keep in its state: it is gone with the object. */
final class EntityFields {
    private static final String ID = "DUR-ENTITY-FIELD";

    private final String entity;
    private final KeptState state;

    /** @param entity internal name of the class */
    EntityFields(String entity, KeptState state) {
        this.entity = entity;
        this.state = state;
    }

    List<Breach> in(MethodFacts method) {
        return method.uses().stream()
                .flatMap(use -> changed(method, use).map(field -> new Breach(ID, use.line(), field)).stream())
                .toList();
    }

    private Optional<MemberRef> changed(MethodFacts method, Use use) {
        return use.kind() == Use.Kind.STATIC_WRITE
                ? Optional.of(use.member()).filter(field -> field.owner().equals(entity))
                : state.changed(method, use);
    }
}
