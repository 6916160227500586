package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ControlFlow.Body;
import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.ControlFlows;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the code of an orchestrator out as sequences of durable calls: a method that makes some is put in where it is
 * called, each time anew, so that it returns to where it was called. Only a method that calls itself, through whatever
 * others, goes back to its beginning instead, and may then return to any of its callers.
 */
final class Unfolding {
    private static final Set<String> OPTIONALS =
            Set.of("java/util/Optional", "java/util/OptionalInt", "java/util/OptionalLong", "java/util/OptionalDouble");

    /** How often code is run by what it is handed to. */
    private enum Times {
        ONCE,
        AT_MOST_ONCE,
        REPEATEDLY
    }

    private final TypeHierarchy types;
    private final ControlFlows code;
    private final Callees callees;
    private final DurableCalls durable;
    private final DurableMethods methods;
    private final Exceptions exceptions;
    private final Patches patches;
    private final Sequences sequences = new Sequences();
    private final Map<MemberRef, Fragment> running = new HashMap<>();
    private final int end = sequences.newState();

    Unfolding(
            TypeHierarchy types,
            ControlFlows code,
            Callees callees,
            DurableCalls durable,
            DurableMethods methods,
            Patches patches) {
        this.types = types;
        this.code = code;
        this.callees = callees;
        this.durable = durable;
        this.methods = methods;
        this.exceptions = new Exceptions(types, code, callees);
        this.patches = patches;
    }

    /** What the methods call, run one after the other; where there are several in one place, one of them. */
    Automaton of(List<List<MemberRef>> methodsInOrder) {
        int begin = sequences.newState();
        int at = begin;
        for (List<MemberRef> alternatives : methodsInOrder) {
            int after = sequences.newState();
            for (MemberRef method : alternatives) {
                Fragment fragment = run(method);
                sequences.link(at, fragment.begin());
                sequences.link(fragment.end(), after);
            }
            at = after;
        }
        sequences.link(at, end);
        return Automaton.of(sequences, begin, end);
    }

    private Fragment run(MemberRef method) {
        Fragment known = running.get(method);
        if (known != null) {
            return known;
        }
        Fragment fragment = new Fragment(sequences);
        running.put(method, fragment);
        new Frame(method, fragment).layOut();
        running.remove(method);
        return fragment;
    }

    /** One method being put in. */
    private final class Frame {
        private final MemberRef method;
        private final Fragment fragment;
        private final List<Point> points;
        private final int[] states;
        private final BitSet entered = new BitSet();

        Frame(MemberRef method, Fragment fragment) {
            this.method = method;
            this.fragment = fragment;
            this.points = code.flow(method).points();
            this.states =
                    points.stream().mapToInt(point -> sequences.newState()).toArray();
        }

        void layOut() {
            sequences.link(fragment.begin(), states.length == 0 ? fragment.end() : states[0]);
            for (int i = 0; i < states.length; i++) {
                layOut(points.get(i), states[i]);
            }
            points.stream()
                    .flatMap(point -> point.handlers().stream())
                    .distinct()
                    .forEach(this::enterIfForgotten);
        }

        private void layOut(Point point, int state) {
            switch (point.kind()) {
                case PLAIN -> goOn(point, state);
                case RETURN -> sequences.link(state, fragment.end());
                case THROW -> raise(state, point.member().orElseThrow().owner(), point.handlers());
                case LAMBDA -> goOn(point, bodies(point, state, Times.REPEATEDLY));
                case INSTANTIATION -> goOn(point, callbacks(point, state));
                case EXACT_CALL, VIRTUAL_CALL -> {
                    Optional<DurableCall> call = durable.of(point.member().orElseThrow());
                    if (call.isPresent()) {
                        durableCall(call.get(), point, state);
                    } else {
                        goOn(point, ordinaryCall(point, bodies(point, state, times(point))));
                    }
                }
            }
        }

        private void goOn(Point point, int state) {
            point.next().forEach(next -> sequences.link(state, states[next]));
        }

        private void durableCall(DurableCall call, Point point, int state) {
            if (call.steps().contains(DurableCall.PATCHED)) {
                patched(point, state);
                return;
            }
            int after = point.given().isEmpty()
                    ? steps(call, state, point.handlers())
                    : stepWithCode(state, call.steps().get(0), point);
            if (call.ends()) {
                sequences.link(after, end);
            } else {
                goOn(point, after);
            }
        }

        private int steps(DurableCall call, int state, List<Handler> handlers) {
            int last = state;
            for (String step : call.steps()) {
                last = step(last, step);
                if (DurableCall.mayFail(step)) {
                    raise(last, Catching.ANYTHING, handlers);
                }
            }
            return last;
        }

        /** What the context is given to run later is no part of the sequence around it. */
        private int stepWithCode(int state, String step, Point point) {
            return step(bodies(point, step(state, step + " {"), Times.ONCE), "}");
        }

        private void patched(Point point, int state) {
            String id = point.text().orElse("?");
            if (patches.isKnown(id)) {
                int whenTrue = step(state, DurableCall.PATCHED + " " + id);
                point.test()
                        .ifPresentOrElse(
                                test -> sequences.link(whenTrue, states[test.whenTrue()]), () -> goOn(point, whenTrue));
            }
            point.test()
                    .ifPresentOrElse(test -> sequences.link(state, states[test.whenFalse()]), () -> goOn(point, state));
        }

        private int ordinaryCall(Point point, int state) {
            List<MemberRef> targets = callees.of(method, point);
            int after = sequences.newState();
            for (MemberRef target : targets) {
                call(target, state, after, point.handlers());
            }
            if (targets.isEmpty()) {
                sequences.link(state, after);
            }
            return after;
        }

        private void call(MemberRef target, int state, int after, List<Handler> handlers) {
            Optional<DurableCall> call = durable.of(target);
            if (call.isPresent()) {
                sequences.link(steps(call.get(), state, handlers), after);
            } else if (methods.contains(target)) {
                Fragment callee = run(target);
                sequences.link(state, callee.begin());
                sequences.link(callee.end(), after);
                callee.whenThrown((type, thrown) -> raise(thrown, type, handlers));
            } else {
                sequences.link(state, after);
                exceptions.thrownBy(target).forEach(type -> raise(state, type, handlers));
            }
        }

        /** Code that others run: where it is handed over, any number of times, or at most once. */
        private int bodies(Point point, int state, Times times) {
            int last = state;
            for (Body body : point.given()) {
                List<MemberRef> targets = durable.of(body.method()).isPresent()
                        ? List.of(body.method())
                        : callees.of(method, body).stream()
                                .filter(methods::contains)
                                .toList();
                last = handedOver(targets, point, last, times);
            }
            return last;
        }

        private int callbacks(Point point, int state) {
            List<MemberRef> targets = callees
                    .callbacks(method, point.member().orElseThrow().owner())
                    .stream()
                    .filter(target -> methods.contains(target) && !methods.call(target))
                    .toList();
            return handedOver(targets, point, state, Times.REPEATEDLY);
        }

        private int handedOver(List<MemberRef> targets, Point point, int state, Times times) {
            if (targets.isEmpty()) {
                return state;
            }
            int begin = sequences.newState();
            int after = times == Times.REPEATEDLY ? begin : sequences.newState();
            sequences.link(state, begin);
            if (times == Times.AT_MOST_ONCE) {
                sequences.link(begin, after);
            }
            targets.forEach(target -> call(target, begin, after, point.handlers()));
            return after;
        }

        private static Times times(Point point) {
            return OPTIONALS.contains(point.member().orElseThrow().owner()) ? Times.AT_MOST_ONCE : Times.REPEATEDLY;
        }

        private int step(int state, String step) {
            int after = sequences.newState();
            sequences.link(state, step, after);
            return after;
        }

        private void raise(int state, String type, List<Handler> handlers) {
            Catching catching = Catching.of(type, handlers, types);
            for (Handler handler : catching.handlers()) {
                entered.set(handler.target());
                sequences.link(state, states[handler.target()]);
            }
            if (catching.escapes()) {
                fragment.escape(state, type);
            }
        }

        /** What is caught by its type must come from somewhere: from the JDK, if from nothing that is known here. */
        private void enterIfForgotten(Handler handler) {
            if (handler.type().isPresent() && !entered.get(handler.target())) {
                sequences.link(states[handler.from()], states[handler.target()]);
            }
        }
    }
}
