package dev.perdure.checker.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Possible sequences of calls while they are being collected: a graph whose steps make a call or none. */
final class Sequences {
    private static final int MOST_STATES = 500_000;

    private record Call(String text, int to) {}

    private final List<List<Integer>> silent = new ArrayList<>();
    private final List<List<Call>> calls = new ArrayList<>();

    /** @throws ShapeTooLargeException if there are more states than can be worked on */
    int newState() {
        if (silent.size() == MOST_STATES) {
            throw new ShapeTooLargeException();
        }
        silent.add(new ArrayList<>(2));
        calls.add(new ArrayList<>(1));
        return silent.size() - 1;
    }

    /** From one state to another without a call. */
    void link(int from, int to) {
        silent.get(from).add(to);
    }

    void link(int from, String call, int to) {
        calls.get(from).add(new Call(call, to));
    }

    /** All states that can be reached from the given ones without a call, themselves included. */
    BitSet closure(BitSet states) {
        BitSet closure = (BitSet) states.clone();
        List<Integer> open = new ArrayList<>();
        states.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (int next : silent.get(open.remove(open.size() - 1))) {
                if (!closure.get(next)) {
                    closure.set(next);
                    open.add(next);
                }
            }
        }
        return closure;
    }

    /** Hands over each call that can be made in one of the states, and the state after it. */
    void forEachCall(BitSet states, CallVisitor visitor) {
        states.stream().forEach(state -> calls.get(state).forEach(call -> visitor.call(call.text(), call.to())));
    }

    @FunctionalInterface
    interface CallVisitor {
        void call(String text, int to);
    }
}
