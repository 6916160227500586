package dev.perdure.spi;

import dev.perdure.RetryHandler;
import dev.perdure.RetryPolicy;
import java.util.Optional;

/**
 * How a sub-orchestration is started. Immutable.
 *
 * @param instanceId its id; of the engine's making if empty
 * @param retry decides whether another one is started in place of one that failed
 */
public record ChildOptions(Optional<String> instanceId, RetryHandler retry) {
    /** Once, under an id of the engine's making. */
    public static ChildOptions none() {
        return new ChildOptions(Optional.empty(), RetryPolicy.never());
    }

    /** The same, under that id. */
    public ChildOptions withId(String id) {
        return new ChildOptions(Optional.of(id), retry);
    }

    /** The same, with that decision. */
    public ChildOptions withRetry(RetryHandler handler) {
        return new ChildOptions(instanceId, handler);
    }
}
