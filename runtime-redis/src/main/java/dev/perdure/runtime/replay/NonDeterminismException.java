package dev.perdure.runtime.replay;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.StepSummary;
import java.time.Instant;

/** The code does not do what its history says it did; the message says what was recorded and what was asked. */
public final class NonDeterminismException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_PAYLOAD = 200;

    private NonDeterminismException(String message) {
        super(message);
    }

    static NonDeterminismException different(String instanceId, StepSummary recorded, StepSummary now) {
        boolean onlyPayload = recorded.text().equals(now.text());
        return of(instanceId, recorded(recorded, onlyPayload) + ", but " + asked(now, onlyPayload) + ".");
    }

    static NonDeterminismException notAsked(String instanceId, StepSummary recorded) {
        return of(instanceId, recorded(recorded, false) + ", but the code now does not ask for that.");
    }

    static NonDeterminismException notRecorded(String instanceId, Instant turn, StepSummary now) {
        return of(instanceId, "Nothing more is recorded for the turn of " + turn + ", but " + asked(now, false) + ".");
    }

    static NonDeterminismException notOpen(String instanceId, int step) {
        return of(instanceId, "An answer to step " + step + " is recorded, but the code now has no such step open.");
    }

    private static NonDeterminismException of(String instanceId, String difference) {
        return new NonDeterminismException(Problem.REPLAY_MISMATCH.message(instanceId, difference));
    }

    private static String recorded(StepSummary step, boolean withPayload) {
        String text = text(step, withPayload);
        return step.step().isPresent()
                ? "Step " + step.step().getAsInt() + " is recorded as " + text
                : "It is recorded that the code here " + text;
    }

    private static String asked(StepSummary step, boolean withPayload) {
        String text = text(step, withPayload);
        return step.step().isPresent()
                ? "the code now asks for " + text + " as step " + step.step().getAsInt()
                : "the code now " + text;
    }

    private static String text(StepSummary step, boolean withPayload) {
        return step.payload()
                .filter(payload -> withPayload)
                .map(payload -> step.text() + " with " + shortened(payload))
                .orElse(step.text());
    }

    private static String shortened(Payload payload) {
        String json = payload.json();
        return json.length() <= MAX_PAYLOAD ? json : json.substring(0, MAX_PAYLOAD) + "...";
    }
}
