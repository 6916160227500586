package dev.perdure.benchmarks;

/** Feeds the result of each activity to the next, so that a lost or repeated one shows in the result. */
final class ChainOrchestrator implements Chain {
    private final Steps steps;

    ChainOrchestrator(ChainContext ctx) {
        steps = new StepsProxy(ctx);
    }

    @Override
    public int run(int seed, int activities) {
        int number = seed;
        for (int i = 0; i < activities; i++) {
            number = steps.increment(number);
        }
        return number;
    }
}
