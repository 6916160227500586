package dev.perdure.it.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes plans of {@link Programs.Program} up, of some kinds of steps: many of a few find more than a few of many. */
final class Plans {
    static final int LEDGERS = 4;
    private static final int MOST_STEPS = 6;
    private static final int FEWEST_KINDS = 2;
    private static final List<String> KINDS = List.of(
            "ask",
            "insist",
            "fan",
            "nap",
            "race",
            "signal",
            "copy",
            "call",
            "hear",
            "child",
            "detached",
            "lock",
            "again",
            "tome");

    /** A kind of its own: a sub-orchestration of which more is known than that it answers. */
    static final String COMPOSED = "composed";

    private final Random random;
    private final List<String> kinds;

    Plans(Random random, List<String> kinds) {
        this.random = random;
        this.kinds = kinds;
    }

    /** Kinds of steps, never children alone. */
    static List<String> someKinds(Random random) {
        List<String> kinds = new ArrayList<>(KINDS);
        int count = FEWEST_KINDS + random.nextInt(kinds.size() - FEWEST_KINDS + 1);
        while (kinds.size() > count) {
            kinds.remove(random.nextInt(kinds.size()));
        }
        kinds.add("call");
        return kinds;
    }

    List<String> next() {
        return steps(kinds);
    }

    String ledger() {
        return Integer.toString(random.nextInt(LEDGERS));
    }

    private List<String> steps(List<String> from) {
        return IntStream.rangeClosed(0, random.nextInt(MOST_STEPS))
                .mapToObj(at -> step(from.get(random.nextInt(from.size()))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String step(String kind) {
        return switch (kind) {
            case "fan" -> "fan " + (1 + random.nextInt(3));
            case "nap" -> "nap " + random.nextInt(1_500);
            case "race" -> "race " + random.nextInt(200);
            case "signal", "call" -> kind + " " + ledger();
            case "copy", "lock" -> kind + " " + ledger() + " " + ledger();
            case "again" -> random.nextInt(3) == 0 ? "again " + ledger() : "again";
            case "hear" -> "hear " + random.nextInt(2_000);
            case COMPOSED -> kind + " " + random.nextInt();
            case "child", "detached" -> kind + " " + inner();
            default -> kind;
        };
    }

    /** Steps of a child, which has none itself. */
    private String inner() {
        List<String> childless = kinds.stream()
                .filter(kind -> !kind.equals("child") && !kind.equals("detached"))
                .toList();
        return String.join(ProgramCode.INNER, steps(childless));
    }
}
