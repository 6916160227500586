package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes turns of instances down for the store. */
record TurnWriter(Supplier<String> tokens) {
    private static final Logger LOG = LoggerFactory.getLogger(TurnWriter.class);

    /** The code has run, or was ended. A turn in which nothing had an effect is not put into the history. */
    Turn advanced(LiveInstance instance, RecordedTurn turn, List<String> consumed, InstanceEffects effects) {
        Optional<String> next = effects.nextExecution();
        if (next.isPresent()) {
            Turn.PastExecution past = new Turn.PastExecution(instance.identity().execution(), instance.turns());
            return of(
                    instance,
                    next.get(),
                    1,
                    Optional.of(instance.continuation()),
                    consumed,
                    effects,
                    Optional.of(past));
        }
        boolean recorded = !turn.events().isEmpty();
        return of(
                instance,
                instance.identity().execution(),
                instance.turns() + (recorded ? 1 : 0),
                recorded ? Optional.of(turn) : Optional.empty(),
                consumed,
                effects,
                Optional.empty());
    }

    private Turn of(
            LiveInstance instance,
            String execution,
            long number,
            Optional<RecordedTurn> recorded,
            List<String> consumed,
            InstanceEffects effects,
            Optional<Turn.PastExecution> past) {
        return new Turn(
                instance.identity().id(),
                instance.identity().orchestrator(),
                execution,
                instance.token(),
                tokens.get(),
                number,
                recorded.map(TurnCodec::encode),
                consumed,
                effects.collected(),
                effects.status(),
                effects.output().map(Payload::json),
                effects.failure().map(OutcomeCodec::encode),
                effects.reason(),
                Map.of(),
                past,
                Set.of());
    }

    private Turn parked(StoredInstance instance, String reason) {
        return unrecorded(instance, Status.SUSPENDED, Optional.of(reason), List.of(), TurnEffects.NONE);
    }

    /**
     * The instance consumes nothing until other code is deployed.
     *
     * @return empty if it is parked for that reason already
     */
    Optional<PreparedTurn> park(StoredInstance stored, String reason, Mailbox mailbox) {
        if (stored.reason().equals(Optional.of(reason))) {
            return Optional.empty();
        }
        LOG.error("Instance {} is parked: {}", stored.id(), reason);
        return Optional.of(new PreparedTurn(mailbox, parked(stored, reason), turn -> {}));
    }

    /** The same for an instance that is not stored yet: it is there from now on, and its start stays in the inbox. */
    PreparedTurn park(LiveInstance.Identity identity, String reason, Mailbox mailbox) {
        LOG.error("Instance {} is parked: {}", identity.id(), reason);
        return new PreparedTurn(mailbox, parked(identity, reason), turn -> {});
    }

    private Turn parked(LiveInstance.Identity identity, String reason) {
        return new Turn(
                identity.id(),
                identity.orchestrator(),
                identity.execution(),
                Turn.NO_TOKEN,
                tokens.get(),
                0,
                Optional.empty(),
                List.of(),
                TurnEffects.NONE,
                Status.SUSPENDED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                Map.of(),
                Optional.empty(),
                Set.of());
    }

    /** The instance has ended, and what still comes has no effect on it. */
    Turn afterEnd(StoredInstance instance, List<String> consumed, InstanceEffects effects) {
        return unrecorded(instance, instance.status(), instance.reason(), consumed, effects.collected());
    }

    private Turn unrecorded(
            StoredInstance instance,
            Status status,
            Optional<String> reason,
            List<String> consumed,
            TurnEffects effects) {
        return new Turn(
                instance.id(),
                instance.orchestrator(),
                instance.execution(),
                instance.token(),
                tokens.get(),
                instance.turns(),
                Optional.empty(),
                consumed,
                effects,
                status,
                instance.output(),
                instance.failure(),
                reason,
                Map.of(),
                Optional.empty(),
                Set.of());
    }
}
