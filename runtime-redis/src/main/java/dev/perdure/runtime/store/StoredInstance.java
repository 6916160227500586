package dev.perdure.runtime.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the store holds of an instance or entity beside its history.
 *
 * @param id the instance, or the entity as {@code @name@key}
 * @param orchestrator the orchestrator's stored name; empty for an entity
 * @param execution the current execution; empty for an entity
 * @param token the token of the last commit
 * @param turns how many turns were committed
 * @param status where it stands; running for an entity
 * @param createdAt on the store's clock
 * @param updatedAt on the store's clock; the time of the end, once it has ended
 * @param output the encoded result
 * @param failure the encoded failure
 * @param reason why it is suspended or was terminated
 * @param cells the encoded state cells of an entity, or what an instance shows of itself, by name
 */
public record StoredInstance(
        String id,
        String orchestrator,
        String execution,
        String token,
        long turns,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> output,
        Optional<String> failure,
        Optional<String> reason,
        Map<String, String> cells) {
    /** Whether this is an entity. */
    public boolean isEntity() {
        return orchestrator.isEmpty();
    }

    /** Where it stands. */
    public Standing standing() {
        return new Standing(status, output, failure, reason);
    }
}
