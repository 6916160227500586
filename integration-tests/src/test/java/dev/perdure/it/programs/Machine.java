package dev.perdure.it.programs;

import java.util.List;

/** What does the steps: an orchestrator, or the model. */
interface Machine {
    int compute(Step.Compute step, int value);

    int insist(Step.Insist step, int value);

    int refuse(Step.Refuse step, int value);

    int retry(Step.Retry step, int value, String path);

    int nap(Step.Nap step, int value);

    int hear(Step.Hear step, int value);

    int miss(Step.Miss step, int value);

    int beside(Step.Beside step, int value, String path);

    int each(Step.Each step, int value, String path);

    int race(Step.Race step, int value, String path);

    int undone(Step.Undone step, int value, String path);

    int child(Step.Child step, int value, String path);

    /** Does these one after another. */
    default int run(List<Step> steps, int value, String path) {
        int now = value;
        for (int at = 0; at < steps.size(); at++) {
            now = steps.get(at).take(this, now, path + "." + at);
        }
        return now;
    }

    /** Another number that depends on both. */
    static int mix(int value, int other) {
        int mixed = (value * 31 + other) * 0x9e37_79b1;
        return mixed ^ mixed >>> 15;
    }

    /** All of them, in their order, as one. */
    static int mix(int value, List<Integer> others) {
        int mixed = value;
        for (int other : others) {
            mixed = mix(mixed, other);
        }
        return mixed;
    }
}
