package dev.perdure.checker.shape;

import java.util.List;

/**
 * What the call of a method is to the history.
 *
 * @param steps as a shape writes them, in order; the last one is {@link #AWAIT} if the method waits for its answer
 * @param ends whether the call does not come back
 */
public record DurableCall(List<String> steps, boolean ends) {
    static final String AWAIT = "await";
    static final String PATCHED = "patched";

    static DurableCall of(String... steps) {
        return new DurableCall(List.of(steps), false);
    }

    /** Whether the answer to the step can be waited for. */
    static boolean isAwaitable(String step) {
        return !step.startsWith(AWAIT) && !step.endsWith("{") && !step.equals("}");
    }

    static boolean mayFail(String step) {
        return step.startsWith(AWAIT);
    }
}
