package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.reach.CallGraph.Call;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The shortest way from some methods of a call graph to each that they lead to: one breadth-first search. */
public final class CallPaths {
    private final Map<MemberRef, Call> arrivals = new HashMap<>();
    private final Set<MemberRef> seen = new HashSet<>();

    /** @param passable whether a way may lead along a call */
    public CallPaths(CallGraph graph, Collection<MemberRef> starts, Predicate<Call> passable) {
        Deque<MemberRef> open = new ArrayDeque<>(starts);
        seen.addAll(starts);
        while (!open.isEmpty()) {
            for (Call call : graph.calls().getOrDefault(open.remove(), List.of())) {
                if (passable.test(call) && seen.add(call.callee())) {
                    arrivals.put(call.callee(), call);
                    open.add(call.callee());
                }
            }
        }
    }

    /** Whether a method is a start or reached from one. */
    public boolean leadTo(MemberRef method) {
        return seen.contains(method);
    }

    /** The calls that lead to a method, the start's first; none for a start. */
    public List<Call> to(MemberRef method) {
        Deque<Call> path = new ArrayDeque<>();
        Optional<Call> arrival = Optional.ofNullable(arrivals.get(method));
        while (arrival.isPresent()) {
            path.addFirst(arrival.get());
            arrival = arrival.map(call -> arrivals.get(call.caller()));
        }
        return List.copyOf(path);
    }
}
