package dev.perdure.checker.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Exactly the sequences of calls that an orchestrator may make, begun or complete, in the one form that has the fewest
 * states. Equal automata are equal sequences. State 0 is the beginning; the others are numbered in the order in which
 * they are first reached, calls sorted by their text.
 *
 * <p>Of sequences that an exception ends only the beginnings count: any wait may fail, so that any sequence may stop
 * after it.
 */
record Automaton(List<State> states) {
    private static final int MOST_STATES = 5_000;

    /**
     * A moment between two calls.
     *
     * @param ends whether the orchestrator may return here
     * @param next the calls it may make, and the moment after each
     */
    record State(boolean ends, SortedMap<String, Integer> next) {
        boolean onlyAwaits() {
            return !ends && next.keySet().equals(Set.of(DurableCall.AWAIT));
        }
    }

    /** @throws ShapeTooLargeException if there are more states than a person could read */
    static Automaton of(Sequences sequences, int begin, int end) {
        return determinised(sequences, begin, end).minimised();
    }

    /** By sets of states (Rabin and Scott, 1959). */
    private static Automaton determinised(Sequences sequences, int begin, int end) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<State> states = new ArrayList<>();
        Deque<BitSet> open = new ArrayDeque<>();
        BitSet first = new BitSet();
        first.set(begin);
        first = sequences.closure(first);
        numbers.put(first, 0);
        open.add(first);
        while (!open.isEmpty()) {
            BitSet set = open.remove();
            SortedMap<String, BitSet> targets = new TreeMap<>();
            sequences.forEachCall(
                    set,
                    (call, to) ->
                            targets.computeIfAbsent(call, key -> new BitSet()).set(to));
            SortedMap<String, Integer> next = new TreeMap<>();
            targets.forEach((call, to) -> {
                BitSet closure = sequences.closure(to);
                next.put(call, numbers.computeIfAbsent(closure, key -> {
                    open.add(key);
                    return numbers.size();
                }));
            });
            states.add(new State(set.get(end), next));
            if (states.size() > MOST_STATES) {
                throw new ShapeTooLargeException();
            }
        }
        return new Automaton(List.copyOf(states));
    }

    /**
     * By refinement of classes (Moore, 1956), which is enough for the sizes at hand. A call that cannot be made is told
     * from one after which nothing follows: the beginnings of sequences count.
     */
    private Automaton minimised() {
        List<Integer> classes =
                states.stream().map(state -> state.ends() ? 1 : 0).toList();
        int count = (int) classes.stream().distinct().count();
        while (true) {
            List<Integer> refined = refined(classes);
            int refinedCount = (int) refined.stream().distinct().count();
            if (refinedCount == count) {
                return quotient(refined);
            }
            classes = refined;
            count = refinedCount;
        }
    }

    /** The same sequences, where a call and the wait for its answer, if nothing else can follow, are one. */
    Automaton withAwaitsJoined() {
        List<State> joined = new ArrayList<>();
        for (State state : states) {
            SortedMap<String, Integer> next = new TreeMap<>();
            state.next().forEach((call, to) -> {
                boolean awaited = states.get(to).onlyAwaits() && DurableCall.isAwaitable(call);
                next.put(
                        awaited ? DurableCall.AWAIT + " " + call : call,
                        awaited ? states.get(to).next().values().iterator().next() : to);
            });
            joined.add(new State(state.ends(), next));
        }
        List<Integer> each = IntStream.range(0, states.size()).boxed().toList();
        return new Automaton(joined).quotient(each);
    }

    private List<Integer> refined(List<Integer> classes) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Integer> refined = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Map<String, Integer> next = new HashMap<>();
            states.get(i).next().forEach((call, to) -> next.put(call, classes.get(to)));
            refined.add(numbers.computeIfAbsent(List.of(classes.get(i), next), key -> numbers.size()));
        }
        return refined;
    }

    private Automaton quotient(List<Integer> classes) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> representatives = new ArrayList<>();
        List<State> quotient = new ArrayList<>();
        number(0, classes, numbers, representatives);
        for (int i = 0; i < representatives.size(); i++) {
            State state = states.get(representatives.get(i));
            SortedMap<String, Integer> next = new TreeMap<>();
            state.next().forEach((call, to) -> next.put(call, number(to, classes, numbers, representatives)));
            quotient.add(new State(state.ends(), next));
        }
        return new Automaton(List.copyOf(quotient));
    }

    private static int number(
            int state, List<Integer> classes, Map<Integer, Integer> numbers, List<Integer> representatives) {
        return Objects.requireNonNull(numbers.computeIfAbsent(classes.get(state), key -> {
            representatives.add(state);
            return numbers.size();
        }));
    }
}
