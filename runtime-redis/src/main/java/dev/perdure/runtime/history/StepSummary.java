package dev.perdure.runtime.history;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an orchestrator asked for, as far as it must ask for the same on every replay.
 *
 * @param step the number of the step; empty for the end of the orchestrator
 * @param text what it is, for a person
 * @param payload its arguments or result
 */
public record StepSummary(OptionalInt step, String text, Optional<Payload> payload) {
    static StepSummary of(int step, String text) {
        return new StepSummary(OptionalInt.of(step), text, Optional.empty());
    }

    static StepSummary of(int step, String text, Payload payload) {
        return new StepSummary(OptionalInt.of(step), text, Optional.of(payload));
    }
}
