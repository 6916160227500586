package dev.perdure.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes programs up; the same seed gives the same program. */
public final class Composer {
    private static final int MOST_STEPS = 6;
    private static final int DEEPEST = 3;
    private static final int SIMPLE_KINDS = 6;
    private static final int NESTED_KINDS = 6;
    private static final int LONGEST_NAP = 40;

    private final Random random;

    private Composer(Random random) {
        this.random = random;
    }

    /** The steps of an instance. */
    public static List<Step> compose(long seed) {
        return new Composer(new Random(seed)).instance(0);
    }

    private List<Step> instance(int depth) {
        List<Step> steps = new ArrayList<>(steps(depth, true));
        if (random.nextInt(3) == 0) {
            steps.add(random.nextInt(steps.size() + 1), new Step.Again());
        }
        return steps;
    }

    /** @param hearing whether these may take events: of branches beside each other, nobody knows which takes which */
    private List<Step> steps(int depth, boolean hearing) {
        int count = 1 + random.nextInt(Math.max(1, MOST_STEPS - 2 * depth));
        return Stream.generate(() -> step(depth, hearing)).limit(count).toList();
    }

    private Step step(int depth, boolean hearing) {
        return depth < DEEPEST && random.nextInt(5) < 2 ? nested(depth + 1, hearing) : simple(hearing);
    }

    private Step simple(boolean hearing) {
        return switch (random.nextInt(SIMPLE_KINDS + (hearing ? 2 : 0))) {
            case 0 -> new Step.Compute(random.nextInt());
            case 1 -> new Step.Insist(random.nextInt(), 1 + random.nextInt(2));
            case 2 -> new Step.Refuse(random.nextInt());
            case 3 -> new Step.Nap(random.nextInt(LONGEST_NAP));
            case 4 -> new Step.Retry(random.nextInt(), random.nextInt(3));
            case 5 -> new Step.Miss(1 + random.nextInt(LONGEST_NAP));
            default -> new Step.Hear();
        };
    }

    private Step nested(int depth, boolean hearing) {
        return switch (random.nextInt(NESTED_KINDS)) {
            case 0 ->
                new Step.Beside(Stream.generate(() -> steps(depth, false))
                        .limit(1 + random.nextInt(3))
                        .toList());
            case 1 -> each(depth);
            case 2 -> new Step.Race(steps(depth, hearing));
            case 3 -> undone(depth, hearing);
            default -> new Step.Child(random.nextInt(3) > 0, instance(depth));
        };
    }

    private Step each(int depth) {
        int items = random.nextInt(5);
        int failing = Math.min(items, random.nextInt(3));
        return new Step.Each(items, 1 + random.nextInt(3), failing, steps(depth, false));
    }

    private Step undone(int depth, boolean hearing) {
        List<Integer> undo = IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> random.nextInt())
                .toList();
        return new Step.Undone(random.nextBoolean(), undo, steps(depth, hearing));
    }
}
