package dev.perdure.it.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes plans of {@link Programs.Program} up. */
final class Plans {
    private static final int LEDGERS = 4;
    private static final int MOST_STEPS = 6;

    private final Random random;

    Plans(Random random) {
        this.random = random;
    }

    List<String> next() {
        return steps(true);
    }

    String ledger() {
        return Integer.toString(random.nextInt(LEDGERS));
    }

    private List<String> steps(boolean children) {
        return IntStream.rangeClosed(0, random.nextInt(MOST_STEPS))
                .mapToObj(at -> step(children))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String step(boolean children) {
        return switch (random.nextInt(children ? 12 : 10)) {
            case 0 -> "insist";
            case 1 -> "fan " + (1 + random.nextInt(3));
            case 2 -> "nap " + random.nextInt(1_500);
            case 3 -> "race " + random.nextInt(200);
            case 4, 5 -> "signal " + ledger();
            case 6 -> "copy " + ledger() + " " + ledger();
            case 7 -> "call " + ledger();
            case 8 -> "hear " + random.nextInt(2_000);
            case 9 -> "ask";
            case 10 -> "child " + inner();
            default -> "detached " + inner();
        };
    }

    /** Steps of a child, which has none itself. */
    private String inner() {
        return String.join(ProgramCode.INNER, steps(false));
    }
}
