package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.shape.DurableCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a query does beside looking. It runs between turns, so that no replay does the same at the same time. */
final class QueryEffects {
    private static final String ID = "DUR-QUERY";
    private static final String CONTEXT = "dev/perdure/OrchestrationContext";
    /** What history does not know of, and what follows depends on all the same. */
    private static final Set<String> CHANGES_CONTEXT = Set.of("customStatus", "newUuid", "random");

    private final TypeHierarchy types;
    private final DurableCalls durable;
    private final KeptState state;

    QueryEffects(TypeHierarchy types, DurableCalls durable, KeptState state) {
        this.types = types;
        this.durable = durable;
        this.state = state;
    }

    List<Breach> in(MethodFacts method) {
        return method.uses().stream()
                .flatMap(use -> effect(method, use).map(member -> new Breach(ID, use.line(), member)).stream())
                .toList();
    }

    private Optional<MemberRef> effect(MethodFacts method, Use use) {
        boolean acts = use.kind() == Use.Kind.STATIC_WRITE || (use.member().isMethod() && isCommand(use.member()));
        return acts ? Optional.of(use.member()) : state.changed(method, use);
    }

    private boolean isCommand(MemberRef called) {
        return durable.of(called).isPresent()
                || (CHANGES_CONTEXT.contains(called.name()) && types.isSubtype(called.owner(), CONTEXT));
    }
}
