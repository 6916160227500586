package dev.perdure;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an instance, as of its last committed turn. Immutable.
 *
 * @param id the instance
 * @param orchestrator the stored name of its orchestrator
 * @param status where it stands
 * @param createdAt when it was started, on the clock of Redis
 * @param updatedAt when its last turn was committed, on the clock of Redis
 * @param reason why it is suspended, or was terminated
 * @param failure what it failed with
 * @param customStatus what its orchestrator says of itself
 */
public record InstanceStatus(
        String id,
        String orchestrator,
        RuntimeStatus status,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> reason,
        Optional<FailureDetails> failure,
        Optional<CustomStatus> customStatus) {}
