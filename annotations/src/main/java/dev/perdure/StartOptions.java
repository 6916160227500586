package dev.perdure;

import java.util.Optional;

/**
 * How an instance is started; given to {@code with(...)} of a generated client. Immutable.
 *
 * @param instanceId the id of the new instance; a random one if empty
 */
public record StartOptions(Optional<String> instanceId) {
    /** Under a new random id. */
    public static StartOptions none() {
        return new StartOptions(Optional.empty());
    }

    /**
     * Under this id: 1 to 256 bytes of UTF-8 without control characters, not beginning with {@code @}. Starting twice
     * under one id starts one instance.
     */
    public static StartOptions id(String instanceId) {
        return new StartOptions(Optional.of(instanceId));
    }
}
