package dev.perdure.it.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chances of one seed. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    /** From zero on. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of them; what {@code otherwise} gives if there is none, and now and then. */
    <T> T mostlyOf(List<T> choices, Supplier<T> otherwise) {
        return choices.isEmpty() || oneIn(8) ? otherwise.get() : of(choices);
    }

    /** Up to {@code limit} of what {@code each} gives. */
    <T> List<T> some(int limit, Supplier<T> each) {
        List<T> drawn = new ArrayList<>();
        for (int left = random.nextInt(limit + 1); left > 0; left--) {
            drawn.add(each.get());
        }
        return drawn;
    }
}
