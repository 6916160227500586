package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ControlFlow.Body;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.CallGraph;
import dev.perdure.checker.reach.CallGraph.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which methods a call may run, as far as they are followed: by the graph of what the orchestrator reaches. */
public final class Callees {
    private final TypeHierarchy types;
    private final CallGraph graph;

    public Callees(TypeHierarchy types, CallGraph graph) {
        this.types = types;
        this.graph = graph;
    }

    /** Of a call; in a point of another kind, none. */
    public List<MemberRef> of(MemberRef caller, Point point) {
        return switch (point.kind()) {
            case EXACT_CALL -> exact(caller, point.member().orElseThrow());
            case VIRTUAL_CALL -> virtual(caller, point.member().orElseThrow());
            default -> List.of();
        };
    }

    public List<MemberRef> of(MemberRef caller, Body body) {
        return body.virtual() ? virtual(caller, body.method()) : exact(caller, body.method());
    }

    /** What code outside may call on an instance of the type that is made in the caller, and the caller does not. */
    List<MemberRef> callbacks(MemberRef caller, String type) {
        return from(caller)
                .filter(callee -> !callee.isConstructor() && !callee.isStaticInitialiser())
                .filter(callee -> types.isSubtype(type, callee.owner()))
                .filter(callee -> types.resolve(type, callee.signature())
                        .map(MethodFacts::ref)
                        .equals(Optional.of(callee)))
                .toList();
    }

    private List<MemberRef> exact(MemberRef caller, MemberRef member) {
        Optional<MemberRef> target =
                types.resolve(member.owner(), member.signature()).map(MethodFacts::ref);
        return from(caller).filter(callee -> target.equals(Optional.of(callee))).toList();
    }

    private List<MemberRef> virtual(MemberRef caller, MemberRef member) {
        List<MemberRef> sameSignature = from(caller)
                .filter(callee -> callee.signature().equals(member.signature()))
                .toList();
        List<MemberRef> related = sameSignature.stream()
                .filter(callee -> types.isSubtype(callee.owner(), member.owner())
                        || types.isSubtype(member.owner(), callee.owner()))
                .toList();
        return related.isEmpty() ? sameSignature : related;
    }

    private Stream<MemberRef> from(MemberRef caller) {
        return graph.calls().getOrDefault(caller, List.of()).stream().map(Call::callee);
    }
}
