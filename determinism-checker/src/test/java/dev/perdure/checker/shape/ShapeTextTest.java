package dev.perdure.checker.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapeTextTest {
    private static final List<String> CALLS = List.of("a", "b", "await");

    @Test
    void texts_areEqualOnlyIfAutomataAre() {
        Map<List<String>, Automaton> byText = new HashMap<>();
        for (int seed = 0; seed < 5_000; seed++) {
            Automaton automaton = random(new Random(seed));
            Automaton other = byText.putIfAbsent(ShapeText.of(automaton), automaton);
            if (other != null) {
                assertEquals(other, automaton, "seed " + seed);
            }
        }
        assertTrue(byText.size() > 1_000, byText.size() + " different texts");
    }

    private static Automaton random(Random random) {
        Sequences sequences = new Sequences();
        int size = 2 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            sequences.newState();
        }
        for (int i = random.nextInt(3 * size); i >= 0; i--) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (random.nextInt(4) == 0) {
                sequences.link(from, to);
            } else {
                sequences.link(from, CALLS.get(random.nextInt(CALLS.size())), to);
            }
        }
        return Automaton.of(sequences, 0, size - 1);
    }
}
