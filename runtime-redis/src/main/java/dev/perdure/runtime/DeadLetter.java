package dev.perdure.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that nobody could receive, or an activity that nobody could run. Immutable.
 *
 * @param id its name among the dead letters of the hub
 * @param partition where it lies
 * @param at when it came to lie there, on Redis's clock
 * @param receiver the instance that it is for or that asked for it; an entity as {@code @name@key}
 * @param queue the queue of an activity; empty for a message
 * @param problem the id of the message in {@code docs/diagnostics.md} that tells the reason, {@code PERD-342} for
 *     instance
 * @param reason why it lies there
 * @param body what was sent, as it is stored: JSON, unless it is damaged
 * @param deliveries how often a worker took the activity, the last time only to lay it here; zero for a message
 * @param answered whether the step that called the activity has failed with the reason; then it cannot be replayed
 */
public record DeadLetter(
        String id,
        int partition,
        Instant at,
        String receiver,
        Optional<String> queue,
        Optional<String> problem,
        String reason,
        String body,
        int deliveries,
        boolean answered) {}
