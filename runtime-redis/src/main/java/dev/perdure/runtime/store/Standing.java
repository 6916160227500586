package dev.perdure.runtime.store;

import java.util.Optional;

/**
 * Where an instance stands.
 *
 * @param status whether it runs, is suspended, or how it ended; running for an entity
 * @param output the encoded result, if it ended with one
 * @param failure the encoded failure, if it ended with one
 * @param reason why it is suspended or terminated
 */
public record Standing(Status status, Optional<String> output, Optional<String> failure, Optional<String> reason) {
    /** It runs. */
    public static final Standing RUNNING =
            new Standing(Status.RUNNING, Optional.empty(), Optional.empty(), Optional.empty());

    /** It is suspended, without having ended. */
    public static Standing suspended(String reason) {
        return new Standing(Status.SUSPENDED, Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
