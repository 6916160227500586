package dev.perdure.runtime.history;

import dev.perdure.ActivityTimeouts;
import java.time.Instant;
import java.util.Optional;

/**
 * What a worker needs to run an attempt of an activity; the body of a queue's entry.
 *
 * @param activity the stored name of the activity
 * @param execution the execution that asks for it
 * @param step the step
 * @param attempt which attempt of the step, from 1
 * @param nonce the attempt's nonce, which the answer carries
 * @param arguments the arguments
 * @param timeouts how long it may wait and run
 * @param startsBefore how often the call was started before the attempt was put into its queue
 * @param scheduledAt when that was
 * @param lastFailure what the attempt before has failed with
 */
public record ActivityCall(
        String activity,
        String execution,
        int step,
        int attempt,
        String nonce,
        Payload arguments,
        ActivityTimeouts timeouts,
        int startsBefore,
        Instant scheduledAt,
        Optional<Failure> lastFailure) {

    /** The same with more starts before. */
    public ActivityCall started(int times) {
        return new ActivityCall(
                activity,
                execution,
                step,
                attempt,
                nonce,
                arguments,
                timeouts,
                startsBefore + times,
                scheduledAt,
                lastFailure);
    }
}
