package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.ControlFlows;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What methods throw that make no durable calls: the types in their {@code throw} statements, and in those of what they
 * call, as far as they do not catch them. What the JDK throws does not count.
 */
final class Exceptions {
    private final TypeHierarchy types;
    private final ControlFlows code;
    private final Callees callees;
    private final Map<MemberRef, Set<String>> known = new HashMap<>();

    Exceptions(TypeHierarchy types, ControlFlows code, Callees callees) {
        this.types = types;
        this.code = code;
        this.callees = callees;
    }

    /** Internal names, sorted. */
    Set<String> thrownBy(MemberRef method) {
        if (!known.containsKey(method)) {
            findAll(newlyReached(method));
        }
        return known.getOrDefault(method, Set.of());
    }

    /** Methods that call each other are looked at until nothing is added to any of them. */
    private void findAll(Set<MemberRef> methods) {
        methods.forEach(method -> known.put(method, Set.of()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (MemberRef method : methods) {
                Set<String> thrown = new Walk(method).thrown();
                changed |= !thrown.equals(known.put(method, thrown));
            }
        }
    }

    private Set<MemberRef> newlyReached(MemberRef root) {
        Set<MemberRef> found = new LinkedHashSet<>();
        Deque<MemberRef> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            MemberRef method = open.remove();
            if (!known.containsKey(method) && found.add(method)) {
                code.flow(method).points().forEach(point -> open.addAll(callees.of(method, point)));
            }
        }
        return found;
    }

    /** Goes through one method, into the handlers of what may be thrown. */
    private final class Walk {
        private final MemberRef method;
        private final List<Point> points;
        private final BitSet seen = new BitSet();
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Set<String> thrown = new TreeSet<>();

        Walk(MemberRef method) {
            this.method = method;
            this.points = code.flow(method).points();
        }

        Set<String> thrown() {
            if (!points.isEmpty()) {
                visit(0);
                do {
                    followOpen();
                } while (enterHandlersOfTheUnseen());
            }
            return thrown;
        }

        private void followOpen() {
            while (!open.isEmpty()) {
                Point point = points.get(open.remove());
                point.next().forEach(this::visit);
                if (point.kind() == Kind.THROW) {
                    raise(point.member().orElseThrow().owner(), point);
                }
                callees.of(method, point)
                        .forEach(callee -> known.getOrDefault(callee, Set.of()).forEach(type -> raise(type, point)));
            }
        }

        /** What is caught by its type must come from somewhere: from the JDK, if from nothing that is known here. */
        private boolean enterHandlersOfTheUnseen() {
            seen.stream()
                    .boxed()
                    .toList()
                    .forEach(i -> points.get(i).handlers().stream()
                            .filter(handler -> handler.type().isPresent())
                            .map(Handler::target)
                            .forEach(this::visit));
            return !open.isEmpty();
        }

        private void raise(String type, Point at) {
            Catching catching = Catching.of(type, at.handlers(), types);
            catching.handlers().forEach(handler -> visit(handler.target()));
            if (catching.escapes()) {
                thrown.add(type);
            }
        }

        private void visit(int point) {
            if (!seen.get(point)) {
                seen.set(point);
                open.add(point);
            }
        }
    }
}
