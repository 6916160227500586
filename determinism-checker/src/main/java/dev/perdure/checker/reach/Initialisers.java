package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class that run only while it is initialised: its initialiser, private methods for it alone, and the
 * lambdas in them that they keep nowhere.
 */
final class Initialisers {
    private static final Set<Use.Kind> KEEPS =
            Set.of(Use.Kind.STATIC_WRITE, Use.Kind.FIELD_WRITE, Use.Kind.ARRAY_WRITE, Use.Kind.RETURN);
    private static final MemberRef ANYBODY = MemberRef.type("");

    private final ClassFacts type;
    private final Map<MemberRef, Set<MemberRef>> callers = new HashMap<>();
    private final Set<MemberRef> found = new HashSet<>();

    private Initialisers(ClassFacts type) {
        this.type = type;
    }

    static Set<MemberRef> of(ClassFacts type) {
        Initialisers initialisers = new Initialisers(type);
        type.methods().values().forEach(initialisers::noteCalls);
        initialisers.find();
        return initialisers.found;
    }

    private void noteCalls(MethodFacts method) {
        Set<Origin> kept = new HashSet<>();
        method.uses().stream()
                .filter(use -> KEEPS.contains(use.kind()))
                .flatMap(use -> use.operands().stream())
                .forEach(kept::addAll);
        boolean runsLater = false;
        for (Use use : method.uses()) {
            if (use.kind() == Use.Kind.LAMBDA) {
                runsLater = kept.contains(new Origin.Made(use.at()));
            } else if (use.isOfMember() && use.member().owner().equals(type.name())) {
                MemberRef caller = use.at() < 0 && runsLater ? ANYBODY : method.ref();
                callers.computeIfAbsent(use.member(), key -> new HashSet<>()).add(caller);
            }
        }
    }

    private void find() {
        boolean foundMore;
        do {
            foundMore = false;
            for (MethodFacts method : type.methods().values()) {
                foundMore |= isInitialiser(method) && found.add(method.ref());
            }
        } while (foundMore);
    }

    private boolean isInitialiser(MethodFacts method) {
        Set<MemberRef> by = callers.getOrDefault(method.ref(), Set.of());
        return method.ref().isStaticInitialiser()
                || (method.isPrivate() && method.isStatic() && !by.isEmpty() && found.containsAll(by));
    }
}
