package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.ControlFlow;
import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.MemberRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds handlers that catch what the engine ends a turn with, an {@code Error}, and do not throw it on. */
final class Swallowing {
    private static final String ID = "DUR-SWALLOW";
    private static final Set<String> CATCHING = Set.of("java/lang/Throwable", "java/lang/Error");

    private final List<Point> points;
    private final IntPredicate isDurable;

    /**
     * @param isDurable whether the instruction makes durable calls, itself or through what it calls
     */
    Swallowing(ControlFlow flow, IntPredicate isDurable) {
        this.points = flow.points();
        this.isDurable = isDurable;
    }

    List<Breach> find() {
        List<Breach> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < points.size(); at++) {
            if (isDurable.test(at)) {
                catching(points.get(at))
                        .filter(handler -> seen.add(handler.target()) && goesOn(handler.target()))
                        .map(handler -> new Breach(ID, line(handler.target()), type(handler)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Handler> catching(Point call) {
        return call.handlers().stream()
                .filter(handler -> handler.type().isEmpty()
                        || CATCHING.contains(handler.type().get()))
                .findFirst();
    }

    private static MemberRef type(Handler handler) {
        return MemberRef.type(handler.type().orElse("java/lang/Throwable"));
    }

    private int line(int target) {
        return points.get(target).line();
    }

    /** Whether it may return, and throws nothing on that it did not make itself. */
    private boolean goesOn(int target) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            int at = open.remove();
            if (reached.add(at)) {
                open.addAll(points.get(at).next());
            }
        }
        return reached.stream().map(points::get).anyMatch(point -> point.kind() == Kind.RETURN)
                && reached.stream().map(points::get).noneMatch(Swallowing::throwsOn);
    }

    private static boolean throwsOn(Point point) {
        return point.kind() == Kind.THROW
                && point.member()
                        .filter(type -> CATCHING.contains(type.owner()))
                        .isPresent();
    }
}
