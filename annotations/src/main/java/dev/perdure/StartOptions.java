package dev.perdure;

import java.time.Instant;
import java.util.Optional;

/**
 * How an instance is started; given to {@code with(...)} of a generated client. Immutable.
 *
 * @param instanceId the id of the new instance; a random one if empty
 * @param deadline when it is terminated, if it has not ended by then; never if empty
 */
public record StartOptions(Optional<String> instanceId, Optional<Instant> deadline) {
    /** Under a new random id, for as long as it takes. */
    public static StartOptions none() {
        return new StartOptions(Optional.empty(), Optional.empty());
    }

    /**
     * Under this id: 1 to 256 bytes of UTF-8 without control characters, not beginning with {@code @}. Starting twice
     * under one id starts one instance.
     */
    public static StartOptions id(String instanceId) {
        return none().withId(instanceId);
    }

    /** The same under this id. */
    public StartOptions withId(String id) {
        return new StartOptions(Optional.of(id), deadline);
    }

    /**
     * The same, to be terminated at this time on the clock of Redis, or soon after: with all that it becomes by continuing as
     * new, also while it is parked, and whatever its code does. Its sub-orchestrations go on, and no undo steps are run: a
     * time-out that the code shall answer to is a timer beside what it waits for. It holds from the first turn on.
     *
     * @param due between the years 1970 and 9999, or the start is refused (PERD-314)
     */
    public StartOptions deadline(Instant due) {
        return new StartOptions(instanceId, Optional.of(due));
    }
}
