package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.ControlFlow;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds durable calls that are made again and again, for ever: the history grows until the instance cannot go on. */
final class Loops {
    private static final String ID = "DUR-LOOP";
    private static final String THROWABLE = "java/lang/Throwable";

    private final List<Point> points;
    private final IntPredicate isDurable;
    private final IntPredicate isEnd;
    private final IntPredicate isCallOfItself;

    /**
     * @param isDurable whether the instruction makes durable calls, itself or through what it calls
     * @param isEnd whether the instruction is a call that does not come back
     * @param isCallOfItself whether the instruction calls the method again
     */
    Loops(ControlFlow flow, IntPredicate isDurable, IntPredicate isEnd, IntPredicate isCallOfItself) {
        this.points = flow.points();
        this.isDurable = isDurable;
        this.isEnd = isEnd;
        this.isCallOfItself = isCallOfItself;
    }

    /** The first durable call of each loop, and the calls by which the method calls itself for ever. */
    List<Breach> find() {
        Set<Integer> known = new HashSet<>();
        Stream<Integer> loops = IntStream.range(0, points.size())
                .filter(isDurable)
                .boxed()
                .filter(point -> !known.contains(point))
                .filter(point -> {
                    Set<Integer> after = reachable(next(point), at -> false);
                    boolean isLoop = after.contains(point) && after.stream().noneMatch(this::leaves);
                    if (isLoop) {
                        known.addAll(after);
                    }
                    return isLoop;
                });
        return Stream.concat(loops, recursion()).map(this::breach).toList();
    }

    private Stream<Integer> recursion() {
        List<Integer> calls =
                IntStream.range(0, points.size()).filter(isCallOfItself).boxed().toList();
        boolean mayEnd = points.isEmpty()
                || reachable(Stream.of(0), isCallOfItself).stream().anyMatch(this::leaves);
        return mayEnd ? Stream.empty() : calls.stream().limit(1);
    }

    private Breach breach(int at) {
        Point point = points.get(at);
        return new Breach(ID, point.line(), point.member().orElseThrow());
    }

    /** Not by throwing on what was caught: what is behind a {@code finally} is the way of every exception. */
    private boolean leaves(int at) {
        Point point = points.get(at);
        boolean throwsItsOwn = point.kind() == Kind.THROW
                && point.member()
                        .filter(type -> !type.owner().equals(THROWABLE))
                        .isPresent();
        return point.kind() == Kind.RETURN || throwsItsOwn || isEnd.test(at);
    }

    private Set<Integer> reachable(Stream<Integer> from, IntPredicate stops) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(from.toList());
        while (!open.isEmpty()) {
            int at = open.remove();
            if (!stops.test(at) && reached.add(at)) {
                next(at).forEach(open::add);
            }
        }
        return reached;
    }

    /** Where control goes, also by an exception that is caught by its type. */
    private Stream<Integer> next(int at) {
        Point point = points.get(at);
        return Stream.concat(
                point.next().stream(),
                point.handlers().stream()
                        .filter(handler -> handler.type().isPresent())
                        .map(ControlFlow.Handler::target));
    }
}
