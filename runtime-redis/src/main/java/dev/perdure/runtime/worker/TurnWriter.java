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
import java.util.function.Supplier;

/** Writes turns of instances down for the store. */
record TurnWriter(Supplier<String> tokens) {
    /** The code has run, or was ended. A turn in which nothing had an effect is not put into the history. */
    Turn advanced(LiveInstance instance, RecordedTurn turn, List<String> consumed, InstanceEffects effects) {
        Optional<String> next = effects.nextExecution();
        if (next.isPresent()) {
            Turn.PastExecution past = new Turn.PastExecution(instance.identity().execution(), instance.turns());
            return of(instance, next.get(), 1, Optional.of(instance.continuation()), consumed, effects)
                    .continuing(past);
        }
        boolean recorded = !turn.events().isEmpty();
        return of(
                instance,
                instance.identity().execution(),
                instance.turns() + (recorded ? 1 : 0),
                recorded ? Optional.of(turn) : Optional.empty(),
                consumed,
                effects);
    }

    private Turn of(
            LiveInstance instance,
            String execution,
            long number,
            Optional<RecordedTurn> recorded,
            List<String> consumed,
            InstanceEffects effects) {
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
                Map.of());
    }

    /** The instance waits for other code and consumes nothing. */
    Turn parked(StoredInstance instance, String reason) {
        return unrecorded(instance, Status.SUSPENDED, Optional.of(reason), List.of(), TurnEffects.NONE);
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
                Map.of());
    }
}
