package dev.perdure.runtime.worker;

import dev.perdure.LimitExceededException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistorySize;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.replay.NonDeterminismException;
import dev.perdure.runtime.replay.TurnTooLargeException;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.worker.LiveInstance.Identity;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs turns of instances in memory, and keeps the instances that wait for their next turn. */
final class InstanceTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceTurns.class);

    private final Engine engine;
    private final int partition;
    private final DeadLetters deadLetters;
    private final StoredInstances stored;
    private final Envelopes envelopes;
    private final TurnWriter writer;
    private final Recent<LiveInstance> live;

    InstanceTurns(Engine engine, int partition, DeadLetters deadLetters, StoredInstances stored) {
        this.engine = engine;
        this.partition = partition;
        this.deadLetters = deadLetters;
        this.stored = stored;
        this.envelopes = new Envelopes(new Partitions(engine.store().partitions()));
        this.writer = new TurnWriter(engine.tokens());
        this.live = new Recent<>(engine.cachedInstances(), LiveInstance::close);
    }

    /** Whether a turn of the instance needs nothing from the store. */
    boolean isLive(String instanceId) {
        return live.contains(instanceId);
    }

    /** What is kept of the instance is not what the store has. */
    void drop(String instanceId) {
        live.drop(instanceId);
    }

    /**
     * Runs a turn with these letters.
     *
     * @return empty if nothing is to be stored: the instance is not hosted here, parked already, or does not exist
     */
    Optional<PreparedTurn> prepare(Mailbox mailbox, List<Letter> letters, Instant now) {
        Optional<LiveInstance> kept = live.get(mailbox.receiver());
        if (kept.isPresent()) {
            return run(kept.get(), mailbox, letters, now);
        }
        Optional<StoredInstance> found = stored.get(mailbox.receiver());
        if (found.isEmpty()) {
            return begin(mailbox, letters, now);
        }
        StoredInstance instance = found.get();
        if (instance.status().isTerminal()) {
            return Optional.of(discard(instance, mailbox, letters));
        }
        return engine.hosting()
                .orchestrator(instance.orchestrator())
                .flatMap(binding -> resume(instance, binding, mailbox, letters, now));
    }

    /** The first turn of an instance that a message alone starts: a sub-orchestration. */
    private Optional<PreparedTurn> begin(Mailbox mailbox, List<Letter> letters, Instant now) {
        Optional<Message.Start> first = Letter.first(letters, Message.Start.class)
                .filter(start -> ContentId.generation(start.messageId()) == 0);
        if (first.isEmpty()) {
            letters.forEach(letter -> unreceived(mailbox, letter, now));
            return Optional.empty();
        }
        Message.Start start = first.get();
        Identity identity = new Identity(
                mailbox.receiver(), start.orchestrator(), ContentId.execution(mailbox.receiver(), start.messageId()));
        return engine.hosting().orchestrator(start.orchestrator()).flatMap(binding -> {
            LiveInstance instance = LiveInstance.notStored(identity, engine.execution(binding, identity));
            live.put(identity.id(), instance);
            return run(instance, mailbox, letters, now);
        });
    }

    /** Where a start may have been lost and come again, after what others send to its instance, that waits for it. */
    private void unreceived(Mailbox mailbox, Letter letter, Instant now) {
        Duration patience = engine.store().deliveredRetention();
        Instant since = mailbox.asideSince(letter.entryId()).orElse(now);
        if (now.isBefore(since.plus(patience))) {
            mailbox.setAside(letter.entryId(), since);
        } else {
            buryUnreceived(mailbox, letter);
        }
    }

    /** What comes for an execution is nothing that anybody misses if the instance has ended and was purged. */
    private void buryUnreceived(Mailbox mailbox, Letter letter) {
        String reason = "There is no such instance.";
        if (letter.message() instanceof Message.Raise) {
            deadLetters.bury(mailbox, letter.entryId(), reason);
        } else {
            deadLetters.buryQuietly(mailbox, letter.entryId(), reason);
        }
    }

    /** The next turn of an instance whose code is first led back to where it was. */
    private Optional<PreparedTurn> resume(
            StoredInstance found, OrchestratorBinding binding, Mailbox mailbox, List<Letter> letters, Instant now) {
        LiveInstance instance = LiveInstance.of(found, engine.execution(binding, Identity.of(found)));
        live.put(found.id(), instance);
        try {
            leadBack(instance);
        } catch (NonDeterminismException | PayloadException mismatch) {
            return cannotRun(instance, mismatch, mailbox, now);
        }
        return run(instance, mailbox, letters, now);
    }

    private void leadBack(LiveInstance instance) {
        Identity self = instance.identity();
        List<String> entries = engine.store().owners().history(partition, self.id(), self.execution());
        List<RecordedTurn> past = new ArrayList<>();
        for (String entry : entries) {
            RecordedTurn turn = TurnCodec.decode(self.id(), entry);
            instance.learn(turn);
            past.add(turn);
        }
        for (int at = 0; at < past.size(); at++) {
            instance.replay(past.get(at), instance.size().with(past.get(at), entries.get(at)));
        }
    }

    private Optional<PreparedTurn> run(LiveInstance instance, Mailbox mailbox, List<Letter> received, Instant now) {
        List<Letter> letters = declared(instance.identity(), mailbox, received);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        if (instance.size().isTooLarge()) {
            HistorySize size = instance.size();
            String reason =
                    Problem.HISTORY_TOO_LARGE.message(instance.identity().id(), size.events(), size.bytes());
            return Optional.of(fail(instance, reason, mailbox, letters, now));
        }
        InstanceEffects effects = effects(instance.identity());
        List<Message> own = effects.refuseForeignStarts(letters);
        try {
            RecordedTurn turn = instance.run(now, own);
            return advance(instance, turn, effects, mailbox, lookedAt(instance, mailbox, letters, now));
        } catch (PayloadException unreadable) {
            return cannotRun(instance, unreadable, mailbox, now);
        } catch (TurnTooLargeException tooLarge) {
            return Optional.of(fail(instance, tooLarge.getMessage(), mailbox, letters, now));
        }
    }

    /** Ends an instance that has become too large. */
    private PreparedTurn fail(
            LiveInstance instance, String reason, Mailbox mailbox, List<Letter> letters, Instant now) {
        LOG.warn("Instance {} fails: {}", instance.identity().id(), reason);
        return end(
                instance,
                new HistoryEvent.OrchestrationFailed(EngineFailures.of(LimitExceededException.class, reason)),
                mailbox,
                letters,
                now);
    }

    /**
     * All letters but those with an external event that the orchestrator does not declare: a client can raise one while
     * no worker is live that could tell it so.
     */
    private List<Letter> declared(Identity identity, Mailbox mailbox, List<Letter> letters) {
        List<String> events = engine.hosting().events(identity.orchestrator());
        List<Letter> declared = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.message() instanceof Message.Raise raise && !events.contains(raise.event())) {
                String reason = Problem.UNKNOWN_EVENT.message(
                        identity.id(), identity.orchestrator(), raise.event(), String.join(", ", events));
                deadLetters.bury(mailbox, letter.entryId(), reason);
            } else {
                declared.add(letter);
            }
        }
        return declared;
    }

    /** The code does not fit what is stored: the instance is parked, unless somebody ends it. */
    private Optional<PreparedTurn> cannotRun(
            LiveInstance instance, RuntimeException reason, Mailbox mailbox, Instant now) {
        String id = instance.identity().id();
        live.drop(id);
        // The order to end it may lie behind more messages than a turn consumes, none of which it will ever consume.
        List<Letter> all = deadLetters.read(mailbox, mailbox.all());
        return Letter.first(all, Message.Terminate.class)
                .map(end -> end(instance, new HistoryEvent.OrchestrationTerminated(end.reason()), mailbox, all, now))
                .or(() -> stored.get(id).flatMap(found -> park(found, String.valueOf(reason.getMessage()), mailbox)));
    }

    /** Ends an instance whose code cannot or must not run. If it was to begin, its start says who waits for it. */
    private PreparedTurn end(
            LiveInstance instance, HistoryEvent end, Mailbox mailbox, List<Letter> letters, Instant now) {
        InstanceEffects effects = effects(instance.identity());
        List<HistoryEvent> events = new ArrayList<>();
        for (Message own : effects.refuseForeignStarts(letters)) {
            if (own instanceof Message.Start start) {
                events.add(new HistoryEvent.OrchestrationStarted(start.orchestrator(), start.input(), start.parent()));
            }
        }
        events.add(end);
        RecordedTurn turn = instance.end(now, events);
        return advance(instance, turn, effects, mailbox, letters).orElseThrow();
    }

    /** Answers that came too early and what the next execution gets stay in the inbox: nothing is recorded of them. */
    private static List<Letter> lookedAt(LiveInstance instance, Mailbox mailbox, List<Letter> letters, Instant now) {
        List<Letter> due = new ArrayList<>();
        for (Letter letter : letters) {
            if (instance.isEarly(letter.message())) {
                mailbox.setAside(letter.entryId(), now);
            } else if (!instance.isLeft(letter.message())) {
                due.add(letter);
            }
        }
        return due;
    }

    private Optional<PreparedTurn> advance(
            LiveInstance instance, RecordedTurn turn, InstanceEffects effects, Mailbox mailbox, List<Letter> letters) {
        if (letters.isEmpty() && turn.events().isEmpty()) {
            return Optional.empty();
        }
        effects.take(turn, instance.parent(), instance.droppedTimers(), instance.givenUpActivities());
        Turn stored = writer.advanced(instance, turn, Letter.entryIds(letters), effects);
        return Optional.of(new PreparedTurn(mailbox, stored, committed -> {
            advance(instance, committed, turn);
            if (committed.status().isTerminal() || committed.past().isPresent()) {
                live.drop(committed.instanceId());
            }
        }));
    }

    private static void advance(LiveInstance instance, Turn stored, RecordedTurn turn) {
        boolean alarmedBefore = instance.size().isAlarming();
        instance.advanceTo(stored, turn);
        HistorySize size = instance.size();
        if (size.isAlarming() && !alarmedBefore) {
            LOG.warn(Problem.HISTORY_GROWS.message(stored.instanceId(), size.events(), size.bytes()));
        }
    }

    /** The instance consumes nothing until other code is deployed. */
    private Optional<PreparedTurn> park(StoredInstance stored, String reason, Mailbox mailbox) {
        if (stored.reason().equals(Optional.of(reason))) {
            return Optional.empty();
        }
        LOG.error("Instance {} is parked: {}", stored.id(), reason);
        return Optional.of(new PreparedTurn(mailbox, writer.parked(stored, reason), turn -> {}));
    }

    private PreparedTurn discard(StoredInstance ended, Mailbox mailbox, List<Letter> letters) {
        InstanceEffects effects = effects(Identity.of(ended));
        effects.refuseForeignStarts(letters);
        return new PreparedTurn(mailbox, writer.afterEnd(ended, Letter.entryIds(letters), effects), turn -> {});
    }

    private InstanceEffects effects(Identity identity) {
        return new InstanceEffects(identity, envelopes);
    }

    @Override
    public void close() {
        live.clear();
    }
}
