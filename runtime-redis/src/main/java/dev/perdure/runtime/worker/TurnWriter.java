package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes turns of instances down for the store. */
record TurnWriter(Supplier<String> tokens) {
    private static final Logger LOG = LoggerFactory.getLogger(TurnWriter.class);

    /** The code has run, or was ended. A turn in which nothing had an effect is not put into the history. */
    Turn advanced(LiveInstance instance, RecordedTurn turn, List<String> consumed, InstanceEffects effects) {
        Before before = new Before(instance.identity(), instance.token(), instance.turns());
        Optional<String> next = effects.nextExecution();
        if (next.isPresent()) {
            return continued(before, next.get(), instance, consumed, effects);
        }
        Optional<RecordedTurn> recorded =
                Optional.of(turn).filter(any -> !any.events().isEmpty());
        return turn(before, recorded, consumed, effects.collected(), effects.standing(), instance.shown());
    }

    private Turn continued(
            Before before, String execution, LiveInstance instance, List<String> consumed, InstanceEffects effects) {
        LiveInstance.Identity identity = before.identity();
        return new Turn(
                identity.id(),
                identity.orchestrator(),
                execution,
                before.token(),
                tokens.get(),
                1,
                Optional.of(TurnCodec.encode(instance.continuation())),
                consumed,
                effects.collected(),
                effects.standing(),
                instance.shown(),
                Optional.of(new Turn.PastExecution(identity.execution(), before.turns())));
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
        return Optional.of(park(Before.of(stored), reason, mailbox));
    }

    /** The same for an instance that is not stored yet: it is there from now on, and its start stays in the inbox. */
    PreparedTurn park(LiveInstance.Identity identity, String reason, Mailbox mailbox) {
        return park(new Before(identity, Turn.NO_TOKEN, 0), reason, mailbox);
    }

    private PreparedTurn park(Before before, String reason, Mailbox mailbox) {
        Turn turn = turn(
                before,
                Optional.empty(),
                List.of(),
                TurnEffects.NONE,
                Standing.suspended(reason),
                Turn.CellChanges.NONE);
        return new PreparedTurn(
                mailbox, turn, stored -> LOG.error("Instance {} is parked: {}", stored.instanceId(), reason));
    }

    /** The instance has ended, and what still comes has no effect on it. */
    Turn afterEnd(StoredInstance instance, List<String> consumed, InstanceEffects effects) {
        return turn(
                Before.of(instance),
                Optional.empty(),
                consumed,
                effects.collected(),
                instance.standing(),
                Turn.CellChanges.NONE);
    }

    private Turn turn(
            Before before,
            Optional<RecordedTurn> recorded,
            List<String> consumed,
            TurnEffects effects,
            Standing standing,
            Turn.CellChanges shown) {
        return new Turn(
                before.identity().id(),
                before.identity().orchestrator(),
                before.identity().execution(),
                before.token(),
                tokens.get(),
                before.turns() + (recorded.isPresent() ? 1 : 0),
                recorded.map(TurnCodec::encode),
                consumed,
                effects,
                standing,
                shown,
                Optional.empty());
    }

    /** An instance as the turn finds it. */
    private record Before(LiveInstance.Identity identity, String token, long turns) {
        static Before of(StoredInstance stored) {
            return new Before(LiveInstance.Identity.of(stored), stored.token(), stored.turns());
        }
    }
}
