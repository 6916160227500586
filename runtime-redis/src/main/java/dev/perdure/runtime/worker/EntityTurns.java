package dev.perdure.runtime.worker;

import dev.perdure.EntityId;
import dev.perdure.HubUnavailableException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.entity.EntityEffects;
import dev.perdure.runtime.entity.EntityTurn;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.replay.TurnTooLongException;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.spi.EntityBinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs turns of entities in memory, and keeps the state of those that were used last. */
final class EntityTurns implements AutoCloseable {
    private static final int MOST_FROM_WAITING = 256;

    private final Engine engine;
    private final DeadLetters deadLetters;
    private final StoredInstances stored;
    private final Envelopes envelopes;
    private final Recent<LiveEntity> live;
    private final OperationThread thread;
    private final RareWarning laterVersion;
    private final RareWarning unhosted;

    EntityTurns(
            Engine engine,
            DeadLetters deadLetters,
            StoredInstances stored,
            RareWarning laterVersion,
            RareWarning unhosted) {
        this.engine = engine;
        this.deadLetters = deadLetters;
        this.stored = stored;
        this.envelopes = new Envelopes(new Partitions(engine.store().partitions()));
        this.live = new Recent<>(engine.cache(), LiveEntity::bytes, gone -> {});
        this.thread = new OperationThread(engine.threads());
        this.laterVersion = laterVersion;
        this.unhosted = unhosted;
    }

    /** What is known of an entity. Good for the token that it carries only. */
    private record LiveEntity(String token, long turns, Map<String, String> cells) {
        private static final long BASE_BYTES = 1 << 10;
        static final LiveEntity UNWRITTEN = new LiveEntity(Turn.NO_TOKEN, 0, Map.of());

        static LiveEntity of(StoredInstance stored) {
            return new LiveEntity(stored.token(), stored.turns(), stored.cells());
        }

        long bytes() {
            return BASE_BYTES
                    + cells.values().stream().mapToLong(String::length).sum();
        }

        LiveEntity after(Turn turn) {
            Map<String, String> written = new HashMap<>(cells);
            written.keySet().removeAll(turn.cells().dropped());
            written.putAll(turn.cells().written());
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
     * Runs a turn with these letters.
     *
     * @param alone whether no more than one operation shall run
     * @return empty if nothing is consumed: the entity is not hosted here, or all of them wait in the inbox
     */
    Optional<PreparedTurn> prepare(Mailbox mailbox, List<Letter> letters, boolean alone, Instant now) {
        return runOrWait(mailbox, letters, alone ? 1 : MOST_FROM_WAITING, now);
    }

    /** Among what waits in the entity for the end of its lock may be something that a later version has put there. */
    private Optional<PreparedTurn> runOrWait(Mailbox mailbox, List<Letter> letters, int mostFromWaiting, Instant now) {
        try {
            return run(mailbox, letters, mostFromWaiting, now);
        } catch (PayloadException ofItsLock) {
            laterVersion.warn(
                    DeadLetters.laterVersion(mailbox.receiver(), ofItsLock).orElseThrow(() -> ofItsLock));
            return Optional.empty();
        }
    }

    private LiveEntity entity(Mailbox mailbox) {
        return live.get(mailbox.receiver())
                .or(() -> stored.get(mailbox.receiver()).map(LiveEntity::of))
                .orElse(LiveEntity.UNWRITTEN);
    }

    /**
     * Takes a message out of the inbox without running code of the user: an operation fails, or nobody waits for it. One
     * that has waited for the end of a lock goes back into the inbox first.
     */
    Optional<PreparedTurn> refuse(Mailbox mailbox, Letter letter, String reason, Instant now) {
        if (letter.message() instanceof Message.Operation operation) {
            String why = Problem.OPERATION_REFUSED.message(operation.operation(), reason);
            return refuse(mailbox, letter, operation.replyTo(), why, reason);
        }
        try {
            return runOrWait(mailbox, List.of(letter), 0, now);
        } catch (HubUnavailableException | DamagedInstanceException | TurnTooLongException notOfIt) {
            throw notOfIt;
        } catch (RuntimeException ofItsLock) {
            Optional<ReplyTo> asking = letter.message() instanceof Message.LockRequest request
                    ? Optional.of(request.holder())
                    : Optional.empty();
            return refuse(mailbox, letter, asking, Problem.LOCK_REFUSED.message(mailbox.receiver(), reason), reason);
        }
    }

    private Optional<PreparedTurn> refuse(
            Mailbox mailbox, Letter letter, Optional<ReplyTo> asking, String why, String reason) {
        if (asking.isEmpty()) {
            deadLetters.bury(mailbox, letter.entryId(), reason);
            return Optional.empty();
        }
        Outcome failed = new Outcome.Failed(EngineFailures.of(IllegalStateException.class, why));
        EntityEffects result = EntityEffects.of(new EntityEffects.Answer(asking.get(), failed));
        return Optional.of(turn(mailbox, List.of(letter.entryId()), entity(mailbox), result));
    }

    /** All but what is nothing for this entity, and of which nobody would be told. */
    private List<Letter> taken(EntityBinding binding, Mailbox mailbox, List<Letter> letters) {
        List<Letter> taken = new ArrayList<>();
        for (Letter letter : letters) {
            Optional<String> refusal = EntityTurn.takes(letter.message())
                    ? EntityTurn.refusal(binding, letter.message())
                    : Optional.of(Problem.NO_RECEIVER.message(mailbox.receiver(), "an entity takes operations only"));
            refusal.ifPresentOrElse(
                    reason -> deadLetters.bury(mailbox, letter.entryId(), reason), () -> taken.add(letter));
        }
        return taken;
    }

    private Optional<PreparedTurn> run(Mailbox mailbox, List<Letter> received, int mostFromWaiting, Instant now) {
        EntityId id = EntityIds.parse(mailbox.receiver());
        Optional<EntityBinding> hosted = engine.hosting().entity(id.entity());
        if (hosted.isEmpty()) {
            unhosted.warn(Problem.CODE_NOT_HOSTED.message("Entity " + id, "entity " + id.entity()));
        }
        return hosted.flatMap(binding -> {
            List<Letter> letters = taken(binding, mailbox, received);
            return letters.isEmpty() ? Optional.empty() : run(mailbox, letters, mostFromWaiting, binding, id, now);
        });
    }

    private Optional<PreparedTurn> run(
            Mailbox mailbox,
            List<Letter> letters,
            int mostFromWaiting,
            EntityBinding binding,
            EntityId id,
            Instant now) {
        LiveEntity entity = entity(mailbox);
        EntityTurn.Messages messages = new EntityTurn.Messages(
                letters.stream().map(EntityTurns::received).toList(), mailbox.hasAside());
        EntityEffects result = thread.call(
                mailbox.receiver(),
                () -> EntityTurn.run(
                        binding, id, now, entity.cells(), messages, mostFromWaiting, engine.codec(), engine.tokens()));
        List<String> consumed = consumed(mailbox, letters, result.left(), now);
        return consumed.isEmpty() ? Optional.empty() : Optional.of(turn(mailbox, consumed, entity, result));
    }

    private static EntityTurn.Received received(Letter letter) {
        return new EntityTurn.Received(
                Long.toString(EntryId.parse(letter.entryId()).hash()), letter.message());
    }

    /** What has no room among those that wait for the end of a lock stays in the inbox. */
    private static List<String> consumed(Mailbox mailbox, List<Letter> letters, List<Integer> left, Instant now) {
        Set<Integer> aside = new HashSet<>(left);
        List<String> consumed = new ArrayList<>();
        for (int at = 0; at < letters.size(); at++) {
            String entryId = letters.get(at).entryId();
            if (aside.contains(at)) {
                mailbox.setAside(entryId, now);
            } else {
                consumed.add(entryId);
            }
        }
        return consumed;
    }

    private PreparedTurn turn(Mailbox mailbox, List<String> consumed, LiveEntity entity, EntityEffects result) {
        Turn turn = new Turn(
                mailbox.receiver(),
                "",
                "",
                entity.token(),
                engine.tokens().get(),
                entity.turns() + 1,
                Optional.empty(),
                consumed,
                effects(mailbox.receiver(), result),
                Standing.RUNNING,
                new Turn.CellChanges(result.written(), result.dropped()),
                Optional.empty());
        return new PreparedTurn(mailbox, turn, stored -> live.put(stored.instanceId(), entity.after(stored)));
    }

    private TurnEffects effects(String id, EntityEffects result) {
        List<OutgoingMessage> messages = new ArrayList<>();
        List<TurnEffects.ClientReply> replies = new ArrayList<>();
        for (EntityEffects.Answer answer : result.answers()) {
            if (answer.to() instanceof ReplyTo.Step step) {
                messages.add(envelopes.answer(step, answer.outcome()));
            } else if (answer.to() instanceof ReplyTo.Client client) {
                replies.add(new TurnEffects.ClientReply(client.replyId(), OutcomeCodec.encode(answer.outcome())));
            }
        }
        Map<String, Integer> sent = new HashMap<>();
        for (EntityEffects.Sending sending : result.sendings()) {
            messages.add(message(id, sent.merge(sending.origin(), 1, Integer::sum), sending));
        }
        return new TurnEffects(
                timers(id, result.started()), timers(id, result.cancelled()), List.of(), List.of(), messages, replies);
    }

    /**
     * Its id comes from the message that made it, so that this sends the same one if it is taken again: from its
     * identity, not from where it lay or which others were there.
     */
    private OutgoingMessage message(String sender, int place, EntityEffects.Sending sending) {
        String id = ContentId.of(
                "signal",
                sender,
                sending.origin(),
                Integer.toString(place),
                sending.receiver(),
                MessageCodec.identity(sending.message()));
        return envelopes.message(sending.receiver(), id, sending.message());
    }

    private List<TurnEffects.Timer> timers(String entity, List<EntityEffects.Timer> timers) {
        return timers.stream()
                .map(timer ->
                        new TurnEffects.Timer(timer.due().toEpochMilli(), envelopes.timer(entity, timer.message())))
                .toList();
    }

    @Override
    public void close() {
        thread.close();
        live.close();
    }
}
