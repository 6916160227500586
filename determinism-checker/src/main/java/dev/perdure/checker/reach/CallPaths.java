package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.reach.CallGraph.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shortest way from the roots of a call graph to each of its methods: one breadth-first search. */
public final class CallPaths {
    private final Map<MemberRef, Call> arrivals = new HashMap<>();

    public CallPaths(CallGraph graph) {
        Set<MemberRef> seen = new HashSet<>(graph.roots());
        Deque<MemberRef> open = new ArrayDeque<>(graph.roots());
        while (!open.isEmpty()) {
            for (Call call : graph.calls().getOrDefault(open.remove(), List.of())) {
                if (seen.add(call.callee())) {
                    arrivals.put(call.callee(), call);
                    open.add(call.callee());
                }
            }
        }
    }

    /** The calls that lead to a method of the graph, the root's first; none for a root. */
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
