package dev.perdure.checker.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of a method among the sequences: a state in which it begins, one in which it returns, and how it throws. */
final class Fragment {
    /** Is told once of each type that the method throws, be it now or when that is found out. */
    @FunctionalInterface
    interface Caller {
        void thrown(String type, int state);
    }

    private final Sequences sequences;
    private final int begin;
    private final int end;
    private final Map<String, Integer> thrown = new LinkedHashMap<>();
    private final List<Caller> callers = new ArrayList<>();

    Fragment(Sequences sequences) {
        this.sequences = sequences;
        this.begin = sequences.newState();
        this.end = sequences.newState();
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** From the state, an exception of the type leaves the method. */
    void escape(int from, String type) {
        Integer known = thrown.get(type);
        if (known == null) {
            int state = sequences.newState();
            thrown.put(type, state);
            sequences.link(from, state);
            List.copyOf(callers).forEach(caller -> caller.thrown(type, state));
        } else {
            sequences.link(from, known);
        }
    }

    void whenThrown(Caller caller) {
        callers.add(caller);
        new LinkedHashMap<>(thrown).forEach(caller::thrown);
    }
}
