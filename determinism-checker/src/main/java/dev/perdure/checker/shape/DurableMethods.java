package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The methods that make durable calls, themselves or through others. */
public final class DurableMethods {
    private final Set<MemberRef> methods = new HashSet<>();

    /** Signatures of the methods that these call on instances. */
    private final Set<String> calledSignatures = new HashSet<>();

    public DurableMethods(CallGraph graph, TypeHierarchy types, Predicate<MemberRef> isDurable) {
        Map<MemberRef, Set<MemberRef>> callers = new HashMap<>();
        Set<MemberRef> reached = new LinkedHashSet<>(graph.roots());
        graph.calls().values().stream().flatMap(List::stream).forEach(call -> {
            reached.add(call.callee());
            callers.computeIfAbsent(call.callee(), key -> new LinkedHashSet<>()).add(call.caller());
        });
        Deque<MemberRef> open = new ArrayDeque<>();
        reached.stream()
                .filter(method -> isDurable.test(method)
                        || uses(types, method).stream()
                                .map(Use::member)
                                .anyMatch(member -> member.isMethod() && isDurable.test(member)))
                .forEach(open::add);
        while (!open.isEmpty()) {
            MemberRef method = open.remove();
            if (methods.add(method)) {
                open.addAll(callers.getOrDefault(method, Set.of()));
                uses(types, method).stream()
                        .filter(use -> use.kind() == Use.Kind.VIRTUAL_CALL)
                        .forEach(use -> calledSignatures.add(use.member().signature()));
            }
        }
    }

    /** All of them. */
    public Set<MemberRef> all() {
        return Collections.unmodifiableSet(methods);
    }

    public boolean contains(MemberRef method) {
        return methods.contains(method);
    }

    /** Whether one of them calls a method of that name and those types itself. */
    boolean call(MemberRef method) {
        return calledSignatures.contains(method.signature());
    }

    private static List<Use> uses(TypeHierarchy types, MemberRef method) {
        return types.resolve(method.owner(), method.signature())
                .map(MethodFacts::uses)
                .orElse(List.of());
    }
}
