package dev.perdure.runtime.worker;

import dev.perdure.EntityId;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.entity.EntityTurn;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.spi.EntityBinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs turns of entities in memory, and keeps the state of those that were used last. */
final class EntityTurns implements AutoCloseable {
    private final Engine engine;
    private final DeadLetters deadLetters;
    private final StoredInstances stored;
    private final Envelopes envelopes;
    private final Recent<LiveEntity> live;
    private final OperationThread thread;

    EntityTurns(Engine engine, DeadLetters deadLetters, StoredInstances stored) {
        this.engine = engine;
        this.deadLetters = deadLetters;
        this.stored = stored;
        this.envelopes = new Envelopes(new Partitions(engine.store().partitions()));
        this.live = new Recent<>(engine.cachedInstances(), gone -> {});
        this.thread = new OperationThread(engine.threads().turnLimit());
    }

    /** What is known of an entity. Good for the token that it carries only. */
    private record LiveEntity(String token, long turns, Map<String, String> cells) {
        static final LiveEntity UNWRITTEN = new LiveEntity(Turn.NO_TOKEN, 0, Map.of());

        static LiveEntity of(StoredInstance stored) {
            return new LiveEntity(stored.token(), stored.turns(), stored.cells());
        }

        LiveEntity after(Turn turn) {
            Map<String, String> written = new HashMap<>(cells);
            written.putAll(turn.cells());
            return new LiveEntity(turn.newToken(), turn.number(), written);
        }
    }

    /** Whether a turn of the entity needs nothing from the store. */
    boolean isLive(String id) {
        return live.contains(id);
    }

    /** What is kept of the entity is not what the store has. */
    void drop(String id) {
        live.drop(id);
    }

    /**
     * Runs the operations in these letters.
     *
     * @return empty if nothing is consumed: the entity is not hosted here
     */
    Optional<PreparedTurn> prepare(Mailbox mailbox, List<Letter> letters, Instant now) {
        EntityId id = EntityIds.parse(mailbox.receiver());
        return engine.hosting().entity(id.entity()).flatMap(binding -> {
            List<Letter> operations = operations(mailbox, letters);
            LiveEntity entity = entity(mailbox);
            return operations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(run(mailbox, operations, entity, binding, id, now));
        });
    }

    private LiveEntity entity(Mailbox mailbox) {
        return live.get(mailbox.receiver())
                .or(() -> stored.get(mailbox.receiver()).map(LiveEntity::of))
                .orElse(LiveEntity.UNWRITTEN);
    }

    /** Takes an operation out of the inbox without running it: it fails, or nobody waits for it. */
    Optional<PreparedTurn> refuse(Mailbox mailbox, Letter letter, String reason) {
        if (letter.message() instanceof Message.Operation operation
                && operation.replyTo().isPresent()) {
            String why = Problem.OPERATION_REFUSED.message(operation.operation(), reason);
            Outcome failed = new Outcome.Failed(EngineFailures.of(IllegalStateException.class, why));
            EntityTurn.Answer answer = new EntityTurn.Answer(operation.replyTo().get(), failed);
            EntityTurn.Result result = new EntityTurn.Result(Map.of(), List.of(answer), List.of());
            EntityId id = EntityIds.parse(mailbox.receiver());
            return Optional.of(turn(mailbox, List.of(letter.entryId()), entity(mailbox), id, result));
        }
        deadLetters.bury(mailbox, letter.entryId(), reason);
        return Optional.empty();
    }

    private List<Letter> operations(Mailbox mailbox, List<Letter> letters) {
        List<Letter> operations = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.message() instanceof Message.Operation) {
                operations.add(letter);
            } else {
                String reason = Problem.NO_RECEIVER.message(mailbox.receiver(), "an entity takes operations only");
                deadLetters.bury(mailbox, letter.entryId(), reason);
            }
        }
        return operations;
    }

    private PreparedTurn run(
            Mailbox mailbox, List<Letter> letters, LiveEntity entity, EntityBinding binding, EntityId id, Instant now) {
        List<Message.Operation> operations = letters.stream()
                .map(letter -> (Message.Operation) letter.message())
                .toList();
        List<String> consumed = Letter.entryIds(letters);
        EntityTurn.Result result = thread.call(
                mailbox.receiver(),
                () -> EntityTurn.run(binding, id, now, entity.cells(), operations, engine.codec(), engine.tokens()));
        return turn(mailbox, consumed, entity, id, result);
    }

    private PreparedTurn turn(
            Mailbox mailbox, List<String> consumed, LiveEntity entity, EntityId id, EntityTurn.Result result) {
        Turn turn = new Turn(
                id.toString(),
                "",
                "",
                entity.token(),
                engine.tokens().get(),
                entity.turns() + 1,
                Optional.empty(),
                consumed,
                effects(id, consumed, result),
                Status.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                result.written());
        return new PreparedTurn(mailbox, turn, stored -> live.put(stored.instanceId(), entity.after(stored)));
    }

    private TurnEffects effects(EntityId id, List<String> consumed, EntityTurn.Result result) {
        List<OutgoingMessage> messages = new ArrayList<>();
        List<TurnEffects.ClientReply> replies = new ArrayList<>();
        for (EntityTurn.Answer answer : result.answers()) {
            if (answer.to() instanceof ReplyTo.Step step) {
                messages.add(envelopes.answer(step, answer.outcome()));
            } else if (answer.to() instanceof ReplyTo.Client client) {
                replies.add(new TurnEffects.ClientReply(client.replyId(), OutcomeCodec.encode(answer.outcome())));
            }
        }
        Map<Integer, Integer> sent = new HashMap<>();
        for (EntityTurn.Sent each : result.signals()) {
            int place = sent.merge(each.operation(), 1, Integer::sum);
            messages.add(signal(id, consumed.get(each.operation()), place, each.signal()));
        }
        return new TurnEffects(List.of(), List.of(), List.of(), List.of(), messages, replies);
    }

    /**
     * Its id comes from the operation that made it, so that this sends the same signal if it is run again: from the
     * identity of its message, not from where that lay or which others were there.
     */
    private OutgoingMessage signal(EntityId sender, String entryId, int place, EntityTurn.Signal signal) {
        Message message = new Message.Operation(signal.operation(), signal.arguments(), Optional.empty());
        String receiver = signal.entity().toString();
        String id = ContentId.of(
                "signal",
                sender.toString(),
                Long.toString(EntryId.parse(entryId).hash()),
                Integer.toString(place),
                receiver,
                MessageCodec.identity(message));
        return envelopes.message(receiver, id, message);
    }

    @Override
    public void close() {
        thread.close();
    }
}
