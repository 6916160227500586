package dev.perdure.checker.shape;

import dev.perdure.checker.shape.Automaton.State;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes an automaton as lines that a person can read and compare. A line is a call. What is indented below
 *
 * <ul>
 *   <li>{@code repeat} may run any number of times before the line that follows it;
 *   <li>{@code maybe} may run once before it;
 *   <li>{@code or} may run in place of all that follows: it stops with {@code end}, with {@code throw}, or with
 *       {@code -> n}, which goes on at {@code n:}.
 * </ul>
 *
 * Equal automata have equal texts, and only they.
 */
final class ShapeText {
    private static final int NONE = -1;

    private final List<State> states;
    private final Map<State, Integer> byContent = new HashMap<>();
    private final BitSet written = new BitSet();
    private final ShapeLines lines = new ShapeLines();

    private ShapeText(Automaton automaton) {
        this.states = automaton.states();
        for (int i = 0; i < states.size(); i++) {
            byContent.put(states.get(i), i);
        }
    }

    static List<String> of(Automaton automaton) {
        ShapeText text = new ShapeText(automaton.withAwaitsJoined());
        text.write(0, NONE, new BitSet(), 0);
        return text.lines.toText();
    }

    /**
     * Writes what follows from a state on.
     *
     * @param last the state before which it stops, since that is what the lines below the block are about
     * @param elsewhere states that are written after the block
     */
    private void write(int first, int last, BitSet elsewhere, int outerIndent) {
        int indent = outerIndent;
        int state = first;
        BitSet outside = (BitSet) elsewhere.clone();
        if (last != NONE) {
            outside.set(last);
        }
        while (state != last) {
            if (states.get(state).next().isEmpty()) {
                lines.call(indent, states.get(state).ends() ? "end" : "throw");
                return;
            }
            if (written.get(state) || elsewhere.get(state)) {
                lines.jump(indent, state);
                return;
            }
            written.set(state);
            lines.mark(indent, state);
            Branches branches = new Branches(state, outside, indent);
            Optional<Integer> other = branches.write();
            if (other.isPresent()) {
                state = other.get();
            } else if (branches.isComplete()) {
                return;
            } else {
                Entry<String, Integer> main = branches.main();
                indent = lines.call(indent, main.getKey());
                state = main.getValue();
            }
        }
    }

    /** Writes the blocks before a state's main line: all that can be called in its place. */
    private final class Branches {
        private final int state;
        private final BitSet outside;
        private final int indent;

        /** The calls that are not written yet. */
        private final SortedMap<String, Integer> open;

        Branches(int state, BitSet outside, int indent) {
            this.state = state;
            this.outside = outside;
            this.indent = indent;
            this.open = new TreeMap<>(states.get(state).next());
        }

        /** The state that the lines after the blocks are about, if that is another one. */
        Optional<Integer> write() {
            for (String call : repeated()) {
                int target = remove(call);
                block("repeat", call, target, state, open.values());
            }
            for (String call : List.copyOf(open.keySet())) {
                Optional<Integer> after = without(call);
                if (after.isPresent()) {
                    block("maybe", call, remove(call), after.get(), List.of());
                    return after;
                }
            }
            alternatives();
            return Optional.empty();
        }

        /** Whether nothing follows the blocks. */
        boolean isComplete() {
            return open.isEmpty();
        }

        Entry<String, Integer> main() {
            return main(open);
        }

        /** The calls after which the state comes back, but for one if it can be left by no other. */
        private List<String> repeated() {
            SortedMap<String, Integer> back = new TreeMap<>(open);
            back.values().removeIf(target -> !reached(target, NONE).get(state));
            if (back.size() == open.size() && !states.get(state).ends()) {
                back.remove(main(back).getKey());
            }
            return List.copyOf(back.keySet());
        }

        /** The state that differs from this one only in that the call cannot be made any more. */
        private Optional<Integer> without(String call) {
            SortedMap<String, Integer> others = new TreeMap<>(states.get(state).next());
            int target = Objects.requireNonNull(others.remove(call));
            if (others.isEmpty() && !states.get(state).ends()) {
                return Optional.empty();
            }
            return Optional.ofNullable(byContent.get(new State(states.get(state).ends(), others)))
                    .filter(after -> !written.get(after)
                            && !outside.get(after)
                            && reached(target, state).get(after));
        }

        private void alternatives() {
            if (open.isEmpty()) {
                lines.call(indent, "end");
            } else if (states.get(state).ends()) {
                lines.call(indent, "or");
                lines.call(indent + 1, "end");
            }
            while (open.size() > 1) {
                SortedMap<String, Integer> others = new TreeMap<>(open);
                others.remove(main().getKey());
                String call = others.firstKey();
                block("or", call, remove(call), NONE, List.of(main().getValue()));
            }
        }

        private int remove(String call) {
            return Objects.requireNonNull(open.remove(call));
        }

        /** Writes all that only this call leads to. */
        private void block(String word, String call, int target, int last, Collection<Integer> continued) {
            BitSet elsewhere = (BitSet) outside.clone();
            continued.forEach(next -> elsewhere.or(reached(next, state)));
            if (last != NONE && last != state) {
                elsewhere.or(reached(last, state));
            }
            lines.call(indent, word);
            int inner = lines.call(indent + 1, call);
            ShapeText.this.write(target, last, elsewhere, inner);
        }

        private Entry<String, Integer> main(SortedMap<String, Integer> calls) {
            Comparator<Entry<String, Integer>> bySize = Comparator.comparingInt(
                    call -> reached(call.getValue(), state).cardinality());
            return calls.entrySet().stream()
                    .max(bySize.thenComparing(Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow();
        }

        /** The states still to be written that follow from one; what follows from {@code border} is not looked at. */
        private BitSet reached(int from, int border) {
            BitSet reached = new BitSet();
            Deque<Integer> todo = new ArrayDeque<>(List.of(from));
            while (!todo.isEmpty()) {
                int next = todo.remove();
                boolean known = next != state && (written.get(next) || outside.get(next));
                if (!known && !reached.get(next)) {
                    reached.set(next);
                    if (next != border && next != state) {
                        todo.addAll(states.get(next).next().values());
                    }
                }
            }
            return reached;
        }
    }
}
